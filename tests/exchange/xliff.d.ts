declare module "xliff/xliff12ToJs" {
	type Unit = { source: unknown; target: unknown };
	type Parsed = {
		sourceLanguage: string;
		targetLanguage: string;
		resources: Record<string, Record<string, Unit>>;
	};
	export default function xliff12ToJs(text: string): Promise<Parsed>;
}
