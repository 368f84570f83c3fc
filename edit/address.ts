/**
 * What a route of the workbench is given. Next writes such types for the routes of a build, of which
 * these are none.
 */
export type EditProps<Param extends string = never> = {
	params: Promise<Record<Param, string>>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};
