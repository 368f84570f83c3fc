/**
 * `@next/mdx` asks for a provider of components. Server components have no context to take them
 * from, so each page is handed its own (`components/mdx.tsx`) and this gives none.
 */
export const useMDXComponents = () => ({});
