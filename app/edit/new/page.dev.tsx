import type { EditProps } from "@/edit/address";
import { asEditorLanguage, wordsOf } from "@/edit/language";
import { NewPageForm } from "@/edit/NewPageForm";
import { Shell } from "@/edit/Shell";

export default async function Page({ searchParams }: EditProps) {
	const language = asEditorLanguage((await searchParams).lang);
	return (
		<Shell language={language} path="/edit/new/" title={wordsOf(language).newPage}>
			<NewPageForm language={language} />
		</Shell>
	);
}
