import { readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { p, wordFile } from '../formats/docx/word.js';
import { onePage, PAGE, stream, TEXT } from './pdfs.js';

const WATCH = join(ROOT, 'tests/hostile/watch.cjs');
const { folder, remove } = scratch();
const log = join(folder, 'log');
const secret = join(folder, 'secret.txt');

const picture = (id: string) =>
	`<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="y"/><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** Files that name other files and addresses wherever their formats let them. */
const FILES: Record<string, Buffer> = {
	'plan.docx': wordFile(
		`${p('A plan')}${picture('file')}${picture('web')}<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "${secret}"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p><w:altChunk r:id="chunk"/><w:subDoc r:id="file"/>`,
		{
			'word/in.html': `<img src="http://example.org/a.png"><iframe src="file://${secret}"></iframe>text`,
			'word/_rels/settings.xml.rels':
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/></Relationships>',
		},
		{ chunk: 'in.html', file: `file://${secret}`, web: 'http://example.org/a.png' },
	),
	'plan.pdf': onePage({
		1: `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (http://example.org/) >> /AA << /WC << /S /Launch /F (${secret}) >> >> >>`,
		3: PAGE.replace(
			'/Type /Page ',
			`/Type /Page /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (${secret}) /D [0] >> >>] `,
		),
		4: stream(`${TEXT} /X Do`),
		6: stream('', `/Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (http://example.org/i) >> `),
	}),
	'plan.md': Buffer.from(
		`# A plan\n\n![a](http://example.org/a.png) [b](file://${secret}) <img src="${secret}"> <script>fetch('http://example.org')</script>\n\n[c]: ${secret}\n`,
	),
};

beforeAll(async () => {
	await ensureBundle();
	for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
	writeFileSync(secret, 'SECRET');
});
afterAll(remove);

describe.each([
	['parse', 'plan.docx'],
	['parse', 'plan.pdf'],
	['parse', 'plan.md'],
	['check', 'plan.docx'],
	['check', 'plan.md'],
	['extract', 'plan.docx', '--to', 'html'],
	['extract', 'plan.docx', '--verify'],
	['extract', 'plan.pdf'],
])('ctap %s %s', (...args: string[]) => {
	it('opens no file but that one, reaches for no network and starts no program', async () => {
		writeFileSync(log, '');
		const { stdout, code } = await ctap(args, {
			cwd: folder,
			env: { NODE_OPTIONS: `--require ${WATCH}`, CTAP_WATCH: log },
		});
		expect(code).not.toBe(4);
		const lines = readFileSync(log, 'utf8').trim().split('\n');
		const foreign = lines.filter((line) => {
			const [kind, what = ''] = line.split('\t');
			const isOurs = !relative(ROOT, what).startsWith('..') || what.includes('/node_modules/');
			// A number is a file that is open already; ctap.config.* and the like are looked for beside the plan.
			return kind !== 'file' || !(isOurs || what === args[1] || /^\d+$|ctap[^/]*$|package\.json$/u.test(what));
		});
		expect(foreign.filter((line) => line !== '')).toEqual([]);
		expect(stdout).not.toContain('SECRET');
	});

	it('prints nothing about the machine', async () => {
		const { stdout } = await ctap(args, { cwd: folder });
		// The document itself may name a path; ours are none of it.
		const said = stdout.replaceAll(secret, '');
		for (const text of [ROOT, folder, hostname(), `/home/${userInfo().username}`]) expect(said).not.toContain(text);
	});
});

it('what a file holds does not steer the terminal', async () => {
	const name = 'a\u001B[2Jb.md';
	writeFileSync(join(folder, name), `# Plan \u001B]0;x\u0007 \u009B2J\n\nContact: \u001B[2J@x\n`);
	for (const args of [
		['parse', name],
		['check', name],
		['parse', name, '--max-bytes', '1'],
	]) {
		const { stderr } = await ctap(args, { cwd: folder });
		expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
	}
});
