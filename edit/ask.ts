/** What the workbench answers to a form. */
export type Answer = { ok: boolean; message: string };

/** Sends a form to the workbench. What it refuses is told in words; the form stays as it is. */
export async function ask(action: string, body: unknown, failed: string): Promise<Answer> {
	try {
		const response = await fetch(`/api/edit/${action}`, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(body),
		});
		return { ok: response.ok, message: await response.text() };
	} catch {
		return { ok: false, message: failed };
	}
}
