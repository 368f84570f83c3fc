import type { ReactNode } from "react";
import "@/edit/editor.css";

export default function Layout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body>{children}</body>
		</html>
	);
}
