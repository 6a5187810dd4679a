import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';

const BAD_MAIL = `# 2014 APEC COUNTER-TERRORISM ACTION PLAN

ECONOMY: Chile

CALENDAR YEAR: 2012

## A.1 Protect Cargo

Contact Point: Name: Ana Soto Title: Head of Cargo

Telephone Number: +56 2 2675 1234 Email Address: ana.soto@customs
`;
/** Rules that a piece of a plan is not to be held against. */
const PIECE = ['missing-objective', 'missing-section', 'missing-prompt', 'no-planned-measures'];

let { folder, remove } = scratch();
const write = (name: string, text: string): string => {
	mkdirSync(dirname(join(folder, name)), { recursive: true });
	writeFileSync(join(folder, name), text);
	return name;
};
const check = (args: string[], options: Parameters<typeof ctap>[1] = {}) =>
	ctap(['check', ...args], { cwd: folder, env: { GITHUB_ACTIONS: '' }, ...options });
const config = (value: unknown): string => write('ctap.config.json', JSON.stringify(value, null, 2));
const rulesOff = Object.fromEntries(PIECE.map((rule) => [rule, 'off']));

beforeAll(ensureBundle);
afterAll(() => remove());

/** Each test has a folder of its own. */
const fresh = (): void => {
	remove();
	({ folder, remove } = scratch());
};

describe('ctap check', () => {
	it('prints messages and exits with 1 where one is an error', async () => {
		fresh();
		config({ rules: rulesOff });
		const { code, stdout, stderr } = await check([write('plan.md', BAD_MAIL)]);
		expect(stdout).toBe(
			[
				'plan.md:1:3: warning title-year-mismatch The title says 2014, the calendar year is 2012; expected 2012',
				"plan.md:11:50: error invalid-email 'ana.soto@customs' in A.1 is no e-mail address: its domain has no ending such as '.cl'",
				'',
			].join('\n'),
		);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
	});

	it('exits with 0 where there are warnings only, with 1 where they are too many', async () => {
		fresh();
		config({ rules: { ...rulesOff, 'invalid-email': 'off' } });
		write('plan.md', BAD_MAIL);
		expect((await check(['plan.md'])).code).toBe(0);
		expect(await check(['plan.md', '--max-warnings', '0'])).toMatchObject({
			code: 1,
			stderr: 'ctap: 1 warning; allowed: 0.\n',
		});
		config({ rules: { ...rulesOff, 'invalid-email': 'off' }, maxWarnings: 0 });
		expect((await check(['plan.md'])).code).toBe(1);
	});

	it('lets --rule win over the configuration', async () => {
		fresh();
		config({ rules: rulesOff });
		write('plan.md', BAD_MAIL);
		const { code, stdout } = await check([
			'plan.md',
			'--rule',
			'invalid-email=info',
			'--rule',
			'title-year-mismatch=error',
		]);
		expect(stdout.split('\n').map((line) => line.split(' ')[1])).toEqual(['error', 'info', undefined]);
		expect(code).toBe(1);
	});

	it('takes folders, globs and standard input, each file once, in order', async () => {
		fresh();
		config({ rules: { ...rulesOff, 'title-year-mismatch': 'off' }, ignores: ['drafts/**'] });
		for (const name of ['b/plan.md', 'a/plan.md', 'drafts/plan.md', 'node_modules/x/readme.md']) write(name, BAD_MAIL);
		const files = async (args: string[], input?: string): Promise<string[]> =>
			(await check(args, { input })).stdout
				.split('\n')
				.slice(0, -1)
				.map((line) => line.split(':')[0]!);
		expect(await files(['.'])).toEqual(['a/plan.md', 'b/plan.md']);
		expect(await files(['b', '*/plan.md'])).toEqual(['b/plan.md', 'a/plan.md']);
		// Named, a file is checked although it is ignored.
		expect(await files(['drafts/plan.md'])).toEqual(['drafts/plan.md']);
		expect(await files(['-', '--stdin-filename', 'a/new.md'], BAD_MAIL)).toEqual(['a/new.md']);
	});

	it('finds the configuration upwards and applies overrides by glob', async () => {
		fresh();
		write(
			'package.json',
			JSON.stringify({
				ctap: {
					rules: { ...rulesOff, 'title-year-mismatch': 'error' },
					overrides: [{ files: 'archive/**', rules: { 'title-year-mismatch': 'off', 'invalid-email': 'warn' } }],
				},
			}),
		);
		write('archive/2012/plan.md', BAD_MAIL);
		write('plan.md', BAD_MAIL);
		const { stdout } = await check(['plan.md', 'archive/2012/plan.md']);
		expect(stdout.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
			'plan.md:1:3: error title-year-mismatch',
			'plan.md:11:50: error invalid-email',
			'archive/2012/plan.md:11:50: warning invalid-email',
			'',
		]);
	});

	it('reads a configuration in YAML or JavaScript, or none', async () => {
		fresh();
		write('plan.md', BAD_MAIL);
		write('ctap.config.mjs', `export default { rules: ${JSON.stringify({ ...rulesOff, 'invalid-email': 'off' })} };\n`);
		expect((await check(['plan.md'])).code).toBe(0);
		write('ctap.config.yaml', `rules:\n${PIECE.map((rule) => `  ${rule}: off\n`).join('')}  invalid-email: [error]\n`);
		expect((await check(['plan.md'])).code).toBe(1);
		expect((await check(['plan.md', '--config', 'ctap.config.mjs'])).code).toBe(0);
		expect((await check(['plan.md', '--no-config'])).stdout).toContain('missing-objective');
	});

	it('keeps back what the baseline knows, wherever its line is now', async () => {
		fresh();
		config({ rules: rulesOff, baseline: 'known.json' });
		write('plans/plan.md', BAD_MAIL);
		expect((await check(['plans'])).code).toBe(2);
		expect((await check(['plans', '--update-baseline'])).code).toBe(0);
		expect((await check(['plans'])).stdout).toBe('');
		write(
			'plans/plan.md',
			`\n\n${BAD_MAIL.replace('@customs', '@customs.cl').replace('Head of', 'Head {>>check<<} of')}`,
		);
		const { stdout } = await check(['plans', '--format', 'json', '--baseline', 'known.json']);
		const { baseline, files } = JSON.parse(stdout);
		expect(baseline).toEqual({ known: 1, gone: 1 });
		expect(files[0].messages.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['comment-left']);
	});

	it('hears comments in Markdown that switch rules off', async () => {
		fresh();
		config({ rules: rulesOff });
		const off = BAD_MAIL.replace('Telephone', '<!-- ctap-disable-next-line invalid-email -->\nTelephone');
		const reported = async (text: string): Promise<string[]> =>
			(await check([write('plan.md', text)])).stdout.split('\n').flatMap((line) => line.split(' ')[2] ?? []);
		expect(await reported(off)).toEqual(['title-year-mismatch']);
		expect(await reported(`<!-- ctap-disable -->\n${BAD_MAIL}`)).toEqual([]);
		expect(
			await reported(
				BAD_MAIL.replace('# 2014', '<!-- ctap-disable -->\n\n# 2014').replace(
					'## A.1',
					'<!-- ctap-enable invalid-email -->\n\n## A.1',
				),
			),
		).toEqual(['invalid-email']);
	});

	it('writes several formats to files at once', async () => {
		fresh();
		write('plan.md', BAD_MAIL);
		const { code, stdout, stderr } = await check([
			'plan.md',
			'--format',
			'sarif=out.sarif',
			'-f',
			'markdown=comment.md',
			'-f',
			'junit',
			'-o',
			'junit.xml',
		]);
		expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' });
		expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
		expect(readFileSync(join(folder, 'comment.md'), 'utf8')).toContain('### plan.md');
		expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('<testsuites');
	});

	it('uses GitHub’s format on its runners, and colours never in a pipe', async () => {
		fresh();
		write('plan.md', BAD_MAIL);
		expect((await check(['plan.md'], { env: { GITHUB_ACTIONS: 'true' } })).stdout).toContain(
			'::error file=plan.md,line=11',
		);
		expect((await check(['plan.md', '-f', 'pretty'])).stdout).not.toContain('\u001B');
		expect((await check(['plan.md', '-f', 'pretty', '--color'])).stdout).toContain('\u001B');
	});

	it('says errors only with --quiet', async () => {
		fresh();
		write('plan.md', BAD_MAIL);
		const { stdout } = await check(['plan.md', '-q']);
		expect(stdout).toContain('invalid-email');
		expect(stdout).not.toContain('warning');
	});

	it('exits with 3 where a file cannot be read, and checks the others', async () => {
		fresh();
		write('plan.md', BAD_MAIL);
		write('broken.pdf', '%PDF-1.7\n');
		const { code, stdout } = await check(['broken.pdf', 'plan.md', 'nowhere.md']);
		expect(code).toBe(3);
		expect(stdout).toMatch(/^broken\.pdf: error /u);
		expect(stdout).toContain('plan.md:11:50: error invalid-email');
		expect(stdout).toContain('nowhere.md: error not-found');
	});
});

describe('bad usage exits with 2 and names what is wrong', () => {
	it.each<[what: string, args: string[], says: string]>([
		['no file', [], 'Name a plan, a folder or a glob'],
		[
			'a rule that does not exist',
			['plan.md', '--rule', 'missing-contacts=off'],
			"There is no rule 'missing-contacts'",
		],
		[
			'a severity that does not exist',
			['plan.md', '--rule', 'missing-contact=fatal'],
			'write off, on, info, warn or error',
		],
		['a format that does not exist', ['plan.md', '--format', 'xml'], "There is no format 'xml'"],
		['two formats on one output', ['plan.md', '-f', 'json', '-f', 'sarif'], 'would be mixed'],
		['a number that is none', ['plan.md', '--max-warnings', 'many'], 'takes a whole number'],
		['a glob without a file', ['plans/*.md'], 'No file matches this glob'],
		['a folder without a plan', ['empty'], 'holds no plan'],
		[
			'a configuration that is not there',
			['plan.md', '--config', 'nowhere.json'],
			'There is no such configuration file',
		],
		['a baseline that is not there', ['plan.md', '--baseline', 'nowhere.json'], 'There is no such baseline'],
		['a baseline to write but no name', ['plan.md', '--update-baseline'], '--update-baseline needs --baseline'],
	])('%s', async (_, args, says) => {
		fresh();
		write('plan.md', BAD_MAIL);
		mkdirSync(join(folder, 'empty'));
		const { code, stderr, stdout } = await check(args);
		expect(stderr).toContain(says);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
	});

	it.each<[name: string, text: string, says: string]>([
		[
			'ctap.config.json',
			'{\n  "rules": {\n    "missing-contacts": "off"\n  }\n}\n',
			'ctap.config.json:3: error usage rules.missing-contacts is no rule',
		],
		[
			'ctap.config.json',
			'{\n  "rules": { "missing-contact": "fatal" }\n}\n',
			"ctap.config.json:2: error usage rules.missing-contact has no severity 'fatal'",
		],
		[
			'ctap.config.yaml',
			'rules:\n  private-email:\n    - warn\n    - domain: [a.example]\n',
			'ctap.config.yaml:4: error usage rules.private-email.1.domain is no option of private-email; there is domains',
		],
		[
			'ctap.config.yaml',
			'overrides:\n  - rules: {}\n',
			"ctap.config.yaml:2: error usage overrides.0 lacks the key 'files'",
		],
		['ctap.config.json', '{\n  "rules": {,\n}\n', 'ctap.config.json:2: error usage The configuration cannot be read'],
		[
			'package.json',
			'{\n  "name": "plans",\n  "ctap": {\n    "rule": {}\n  }\n}\n',
			'package.json:4: error usage ctap.rule is no key of a configuration',
		],
		[
			'ctap.config.mjs',
			'export default { maxWarnings: -1 };\n',
			'ctap.config.mjs: error usage maxWarnings has to be a whole number',
		],
		[
			'ctap.config.mjs',
			'throw new Error("oh");\n',
			'ctap.config.mjs: error usage The configuration cannot be loaded: oh',
		],
	])('%s: %j', async (name, text, says) => {
		fresh();
		write('plan.md', BAD_MAIL);
		write(name, text);
		const { code, stderr } = await check(['plan.md']);
		expect(stderr).toContain(says);
		expect(code).toBe(2);
	});
});

describe('ctap rules and ctap explain', () => {
	it('list the rules', async () => {
		const { code, stdout } = await ctap(['rules']);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^ {2}title-year-mismatch +warning +The year in the title is not the calendar year$/mu);
		const rules = JSON.parse((await ctap(['rules', '--json'])).stdout);
		expect(rules.find(({ id }: { id: string }) => id === 'private-email').options.domains.type).toBe('strings');
	});

	it('print a page, which is that of docs/rules', async () => {
		const { code, stdout } = await ctap(['explain', 'contact-conflict']);
		const page = new URL('../../docs/rules/contact-conflict.md', import.meta.url);
		expect(existsSync(page) && readFileSync(page, 'utf8')).toBe(stdout);
		expect(code).toBe(0);
	});

	it('suggest the nearest rule', async () => {
		expect(await ctap(['explain', 'contact-conflicts'])).toMatchObject({
			code: 2,
			stderr: "ctap: error usage There is no rule 'contact-conflicts'; did you mean 'contact-conflict'?\n",
		});
	});
});
