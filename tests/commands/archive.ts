import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../cli/bundle.js';

/** A small plan; the name makes each another one. */
export function plan(name: string): string {
	return `# 2014 APEC COUNTER-TERRORISM ACTION PLAN

ECONOMY: Chile

CALENDAR YEAR: 2014

EXECUTIVE SUMMARY

1. Summary of main achievements/progress in implementing Leaders' and Ministers' commitments since last update.

- Port ${name} screens all cargo.
`;
}

/** Writes an archive: name of a file to its content, or to a format whose fixture it is a copy of. */
export function writeArchive(root: string, files: Record<string, string | { fixture: 'docx' | 'pdf' }>): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		const bytes =
			typeof content === 'string'
				? content
				: readFileSync(join(ROOT, 'fixtures/plans/half-empty', `input.${content.fixture}`));
		writeFileSync(join(root, name), bytes);
	}
}

/** Every file below a folder but the manifest, whose times differ, with its content. */
export function treeOf(root: string): Record<string, string> {
	if (!existsSync(root)) return {};
	const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
	const files = names.filter((name) => statSync(join(root, name)).isFile() && !name.endsWith('ctap-manifest.ndjson'));
	return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** The lines of a manifest. */
export function manifestOf(root: string) {
	return readFileSync(join(root, 'ctap-manifest.ndjson'), 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
}
