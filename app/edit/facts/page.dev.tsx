import type { EditProps } from "@/edit/address";
import { Facts } from "@/edit/Facts";
import { asEditorLanguage } from "@/edit/language";

export default async function Page({ searchParams }: EditProps) {
	const { lang, list, id } = await searchParams;
	return <Facts language={asEditorLanguage(lang)} list={list?.toString()} id={id?.toString()} />;
}
