import type { ReactNode } from "react";
import "../globals.css";
import "@/edit/workbench.css";

export default function Layout({ children }: { children: ReactNode }) {
	return (
		<html lang="fi">
			<body>{children}</body>
		</html>
	);
}
