/** Where a plan of an archive came from, for messages. */
export interface Origin {
	/** Path as it was named or found; `stdin` for standard input. */
	file: string;
	/** Line of a file with a plan a line, from 1; null where the file holds one plan. */
	line: number | null;
	/** Position in a list of plans, from 1; null outside of one. */
	position: number | null;
}

/** `plans.ndjson:12`, `plans.json: plan 3`, `plan.docx` */
export function describeOrigin({ file, line, position }: Origin): string {
	const place = placeOfOrigin({ line, position });
	return place === undefined ? file : `${file}:${place}`;
}

/** The place within the file, as `CtapError` takes it. */
export function placeOfOrigin({ line, position }: Omit<Origin, 'file'>): string | undefined {
	if (position !== null) return line === null ? `plan ${position}` : `${line}, plan ${position}`;
	return line === null ? undefined : String(line);
}
