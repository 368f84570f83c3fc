type Props = { children: string };

/**
 * Keeps a number, an address or a range of times whole and in its own order: inside Arabic words
 * `+358 2954 63 177` would be displayed as `177 63 2954 358+`.
 */
export function Isolate({ children }: Props) {
	return <bdi dir="ltr">{children}</bdi>;
}
