import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './cli/bundle.js';
import { scratch } from './cli/run.js';

const run = promisify(execFile);
const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** What a chapter of 'How to add' tells: the file to write, and in other files the text behind which a piece comes. */
interface Addition {
	file: string;
	code: string;
	edits: [file: string, behind: string, piece: string][];
	/** Files that the chapter only points to. */
	seeAlso: string[];
}

const template = readFileSync(join(ROOT, 'fixtures/templates/coastal-resilience.json'), 'utf8');
const ADDITIONS: Record<string, Addition> = {
	'A format': {
		file: 'src/formats/NAME/index.ts',
		code: `
			import type { Reader } from '../reader.js';
			export const added: Reader = {
				name: 'added', version: '1',
				async read(bytes) {
					const lines = Buffer.from(bytes).toString('utf8').split('\\n').slice(1).filter(Boolean);
					const rest = { type: 'paragraph', depth: null, level: 0, marker: null, layer: 'body', indent: null, align: null, style: null } as const;
					return {
						format: 'added', pages: null, damage: [],
						blocks: lines.map((text, at) => ({ ...rest, runs: [{ text }], location: { line: at + 2 } })),
					};
				},
			};`,
		edits: [
			[
				'src/formats/index.ts',
				'export const FORMATS: FormatEntry[] = [',
				"{ id: 'added', extensions: ['.added'], load: async () => (await import('./NAME/index.js')).added },",
			],
			['src/document/nodes.ts', 'export type Format =', "'added' |"],
			['src/plan/schema.ts', 'format: z.enum([', "'added', "],
			[
				'src/source/detect.ts',
				'const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);',
				"if (startsWith(buffer, '%ADDED')) return { format: 'added', certain: true };",
			],
		],
		seeAlso: ['src/formats/reader.ts'],
	},
	'A cleaning step': {
		file: 'src/clean/NAME.ts',
		code: `
			import { textBlocks } from '../document/nodes.js';
			import type { CleaningStep } from './step.js';
			export const added: CleaningStep = (document, { removed }) => {
				for (const block of textBlocks(document.blocks)) for (const run of block.runs) {
					if (!run.text.includes('~~~stamp~~~')) continue;
					run.text = run.text.replace('~~~stamp~~~', '');
					removed.push({ kind: 'watermark', text: '~~~stamp~~~', location: block.location });
				}
			};`,
		edits: [
			['src/clean/index.ts', '', "import { added } from './NAME.js';\n"],
			['src/clean/index.ts', 'const STEPS: [name: string, step: CleaningStep][] = [', "['added', added],"],
		],
		seeAlso: ['src/clean/step.ts'],
	},
	'A rule': {
		file: 'src/checks/rules/NAME.ts',
		code: `
			import type { Rule } from '../rule.js';
			export const added: Rule = {
				id: 'added-rule', group: 'identity', severity: 'warning', summary: 'A rule was added',
				docs: { why: 'w', looksFor: 'l', failing: { plan: '', says: '' }, passing: '' },
				*check() { yield { reason: 'A rule was added', at: null }; },
			};`,
		edits: [
			['src/checks/index.ts', '', "import { added } from './rules/NAME.js';\n"],
			['src/checks/index.ts', 'export const RULES: Rule[] = [', 'added,'],
		],
		seeAlso: ['src/checks/rule.ts'],
	},
	'A template': {
		file: 'src/templates/NAME.ts',
		code: `import type { Template } from './template.js';\nexport const added: Template = ${template};`,
		edits: [
			['src/templates/index.ts', '', "import { added } from './NAME.js';\n"],
			['src/templates/index.ts', 'export const TEMPLATES: Template[] = [', 'added, '],
		],
		seeAlso: ['src/templates/template.ts'],
	},
	'A reporter': {
		file: 'src/reporters/NAME.ts',
		code: `
			import type { Reporter } from './reporter.js';
			export const added: Reporter = ({ files }) => files.map(({ messages }) => \`\${messages.length} messages\\n\`).join('');`,
		edits: [
			['src/reporters/index.ts', '', "import { added } from './NAME.js';\n"],
			['src/reporters/index.ts', 'export const REPORTERS = {', ' added,'],
		],
		seeAlso: ['src/reporters/reporter.ts'],
	},
	'A command': {
		file: 'src/commands/NAME.ts',
		code: `
			import type { AddCommand } from './options.js';
			export const added: AddCommand = (program, done) => {
				program.command('added').description('A command was added.').action(() => done(0));
			};`,
		edits: [
			['src/cli.ts', '', "import { added } from './commands/NAME.js';\n"],
			['src/cli.ts', 'const COMMANDS = [', 'added,'],
		],
		seeAlso: ['src/commands/options.ts'],
	},
};

const { folder, remove } = scratch();
afterAll(remove);

describe('docs/architecture.md', () => {
	it('names files that exist', () => {
		const names = [...PAGE.matchAll(/\b(?:bin|src|tests|docs)\/[\w./-]*\w/gu)].map(([name]) => name);
		expect(names.length).toBeGreaterThan(30);
		expect(names.filter((name) => !name.includes('NAME') && !existsSync(join(ROOT, name)))).toEqual([]);
	});

	it('tells how to add everything that is added below', () => {
		const chapters = PAGE.split(/^### /mu).slice(1);
		expect(chapters.map((chapter) => chapter.slice(0, chapter.indexOf('\n')))).toEqual(Object.keys(ADDITIONS));
	});

	it.each(Object.entries(ADDITIONS))('%s: names the files that are touched', (title, { file, edits, seeAlso }) => {
		const chapter = PAGE.split(`### ${title}\n`)[1]!.split(/^### /mu)[0]!;
		const named = [...chapter.matchAll(/`(src\/[^`]*)`/gu)].map(([, name]) => name!);
		expect(new Set(named)).toEqual(new Set([file, ...edits.map(([name]) => name), ...seeAlso]));
	});
});

describe('a copy of the sources with one more of each', () => {
	const ctap = async (...args: string[]): Promise<string> => {
		const done = run(process.execPath, [join(folder, 'dist/cli.js'), ...args], { cwd: folder });
		// The plan has something to mend, which makes the exit code of check 1.
		const { stdout } = await done.catch((error) => (error.code === 1 ? error : Promise.reject(error)));
		return stdout;
	};

	beforeAll(async () => {
		cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
		cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
		symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
		for (const { file, code, edits } of Object.values(ADDITIONS)) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), code);
			for (const [name, behind, piece] of edits) {
				const before = readFileSync(join(folder, name), 'utf8');
				expect(before.split(behind).length, `${name}: ${behind}`).toBeGreaterThan(1);
				writeFileSync(
					join(folder, name),
					before.replace(behind, () => behind + piece),
				);
			}
		}
		await build({
			absWorkingDir: folder,
			entryPoints: { cli: 'src/cli.ts' },
			outdir: join(folder, 'dist'),
			bundle: true,
			splitting: true,
			format: 'esm',
			platform: 'node',
			packages: 'external',
			logLevel: 'silent',
		});
		const plan = 'ECONOMY: Chile\n\nExecutive summary ~~~stamp~~~\n';
		writeFileSync(join(folder, 'plan.added'), `%ADDED\n${plan}`);
	}, 300_000);

	it('reads the format, runs the cleaning step and the rule', async () => {
		const plan = JSON.parse(await ctap('parse', 'plan.added'));
		expect(plan.source).toMatchObject({ format: 'added', extractor: { name: 'added' } });
		expect(plan.economy).toMatchObject({ code: 'CHL' });
		expect(plan.removed).toEqual([{ kind: 'watermark', text: '~~~stamp~~~', location: { line: 3 } }]);
		expect(await ctap('check', 'plan.added', '--format', 'compact')).toContain('warning added-rule A rule was added');
	});

	it('knows the template', async () => {
		const plan = JSON.parse(await ctap('parse', join(ROOT, 'fixtures/templates/coastal-resilience.md')));
		expect(plan.template.id).toBe(JSON.parse(template).id);
	});

	it('prints with the reporter', async () => {
		expect(await ctap('check', 'plan.added', '--format', 'added')).toMatch(/^\d+ messages\n$/u);
	});

	it('offers the command', async () => {
		expect(await ctap('added')).toBe('');
		for (const shell of ['bash', 'fish']) expect(await ctap('completion', shell)).toContain('added');
	});
});
