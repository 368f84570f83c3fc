import type { EditProps } from "@/edit/address";
import { asEditorLanguage } from "@/edit/language";
import { Start } from "@/edit/Start";

export default async function Page({ searchParams }: EditProps) {
	return <Start language={asEditorLanguage((await searchParams).lang)} />;
}
