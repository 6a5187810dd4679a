// npm run bench [-- --plan PATH] [--turns N] [--files SMALL,LARGE] [--only startup,formats,length,batch]
// Prints ratios of medians, all measured in one run. PATH is a plan without its extension (.md, .docx, .pdf).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './inputs.mjs';
import { CTAP, compare, isInstalled, measure, ROOT } from './process.mjs';

const { values } = parseArgs({
	options: {
		plan: { type: 'string', default: join(ROOT, 'fixtures/plans/clean/input') },
		turns: { type: 'string', default: '7' },
		files: { type: 'string', default: '200,2000' },
		only: { type: 'string', default: 'startup,formats,length,batch' },
	},
});
const { plan } = values;
const turns = Number(values.turns);
const [few, many] = values.files.split(',').map(Number);
const LENGTHS = [1, 2, 4, 8, 16, 32, 64];
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

/** One row: what, the ratio, and what it may be. */
function row(what, ratio, limit = '', detail = '') {
	const shown = typeof ratio === 'number' ? ratio.toFixed(2) : ratio;
	process.stdout.write(`| ${what} | ${shown} | ${limit} | ${detail} |\n`);
}

const seconds = ({ wall, cpu }) => `${wall.toFixed(2)} s (processor ${cpu.toFixed(2)})`;
const against = (what, ours, theirs, limit) =>
	row(what, ours.wall / theirs.wall, limit, `${seconds(ours)} / ${seconds(theirs)}; processor ${(ours.cpu / theirs.cpu).toFixed(2)}`);

async function startup() {
	const [node, version, parse] = await compare(
		[[process.execPath, '-e', '0'], [...CTAP, '--version'], [...CTAP, 'parse', `${plan}.md`]],
		turns,
	);
	against('`ctap --version` / `node -e 0`', version, node, '≤ 1.3');
	against('`ctap parse` of Markdown / `node -e 0`', parse, node, '≤ 3.0');
}

/** What a user would do instead, the plainest thing first. */
const OTHERS = [
	['docx', 'pandoc', (file) => ['pandoc', '-f', 'docx', '-t', 'json', file], '≤ 1.3'],
	['docx', bin('mammoth'), (file) => [process.execPath, bin('mammoth'), file], ''],
	['pdf', bin('pdf-parse'), (file) => [process.execPath, bin('pdf-parse'), 'text', file], '≤ 1.0'],
	['pdf', 'pdftotext', (file) => ['pdftotext', file, '-'], ''],
];

async function formats() {
	for (const [extension, program, command, limit] of OTHERS) {
		const what = `\`ctap parse\` of ${extension} / \`${program.replace(/^.*[\\/]/, '')}\``;
		const file = `${plan}.${extension}`;
		if (!existsSync(file) || !isInstalled(program)) {
			row(what, 'skipped', limit, existsSync(file) ? 'not installed' : 'no such plan');
			continue;
		}
		const [ours, theirs] = await compare([[...CTAP, 'parse', file], command(file)], turns);
		against(what, ours, theirs, limit);
	}
}

async function length() {
	for (const extension of ['md', 'docx', 'pdf']) {
		if (!existsSync(`${plan}.${extension}`)) continue;
		const args = [join(ROOT, 'bench', 'length.mjs'), plan, extension, ...LENGTHS.map(String)];
		const { 'remark-parse': remark, ...times } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
		const growth = LENGTHS.map((times_) => `${times_}: ${times[times_].toFixed(0)} ms`).join(', ');
		row(`${extension} 64 times as long / once, warm`, times[64] / times[1], '≤ 80', growth);
		if (remark) row('`parsePlan` of Markdown / remark-parse alone, warm', times[1] / remark);
	}
}

async function batch() {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-bench-'));
	let count = 0;
	const run = async (archive, jobs, files) => {
		const out = join(folder, `out-${count++}`);
		const result = await measure([...CTAP, 'batch', archive, '-o', out, '--jobs', String(jobs), '-q']);
		rmSync(out, { recursive: true });
		return { ...result, rate: files / result.wall };
	};
	const [small, large, broken] = ['small', 'large', 'broken'].map((name) => join(folder, name));
	writeArchive(small, few, plan);
	writeArchive(large, many, plan);
	writeArchive(broken, few, plan, 0.05);
	const one = await run(small, 1, few);
	const two = await run(small, 2, few);
	const withBroken = await run(broken, 2, few);
	const again = await run(small, 2, few);
	const long = await run(large, 2, many);
	const rates = (a, b) => `${a.rate.toFixed(1)} / ${b.rate.toFixed(1)} files/s`;
	row(`batch of ${few}: files/s, 2 workers / 1`, two.rate / one.rate, '≥ 1.7', rates(two, one));
	const sound = { rate: (two.rate + again.rate) / 2 };
	row(`batch of ${few}: files/s, 5 % damaged / none`, withBroken.rate / sound.rate, '≥ 0.9', rates(withBroken, sound));
	const peaks = `${long.peak.toFixed(0)} / ${two.peak.toFixed(0)} MiB; ${rates(long, two)}`;
	row(`batch: peak memory, ${many} files / ${few}, 2 workers`, long.peak / two.peak, '≤ 1.15', peaks);
	row(`batch of ${few}: peak memory, 2 workers / 1`, two.peak / one.peak, '', `${two.peak.toFixed(0)} / ${one.peak.toFixed(0)} MiB`);
	rmSync(folder, { recursive: true });
}

const SECTIONS = { startup, formats, length, batch };
process.stdout.write('| what | ratio | goal | medians |\n| --- | --- | --- | --- |\n');
for (const name of values.only.split(',')) await SECTIONS[name]();
