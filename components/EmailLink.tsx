type Props = { address: string };

/** An e-mail address, which is long: it may break at its dots and its at sign, and runs one way. */
export function EmailLink({ address }: Props) {
	return (
		<a href={`mailto:${address}`}>
			<bdi dir="ltr" className="whitespace-normal break-words">
				{address.split(/(?<=[.@])/).map((part, index) => (
					<span key={part}>
						{index > 0 && <wbr />}
						{part}
					</span>
				))}
			</bdi>
		</a>
	);
}
