import { Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { CtapError } from '../diagnostics/errors.js';
import type { Format } from '../document/nodes.js';
import { MESSAGES_GROUP } from './help.js';
import { STDIN } from './input.js';
import { addLimitOptions, addTimeoutOption, type LimitOptions, limitsOf } from './limit-options.js';
import { describeError, printsColor } from './messages.js';
import { type AddCommand, addColorOptions, addSourceOptions, examples } from './options.js';
import { writeOutput } from './output.js';

interface Options extends LimitOptions {
	format?: string[];
	output?: string;
	rule?: string[];
	maxWarnings?: string;
	config?: string | false;
	baseline?: string;
	updateBaseline?: boolean;
	stdinFilename?: string;
	from?: Format;
	password?: string;
	quiet?: boolean;
	color?: boolean;
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** `ctap check`: what an author should mend in a plan. */
export const checkCommand: AddCommand = (program, done) => {
	const command = program
		.command('check')
		.summary('tell what to mend in plans')
		.description('Tell what to mend in action plans: missing parts, wrong years, contacts, left-overs of Word.')
		.argument('[file...]', 'plans (.docx, .pdf, Markdown), folders, globs, or - for standard input')
		.option('-f, --format <name[=file]>', 'pretty, compact, json, sarif, github, gitlab, junit, markdown', collect)
		.option('-o, --output <file>', 'write the format that names no file to a file')
		.option('--rule <id=severity>', 'off, on, info, warn or error; before the configuration', collect)
		.option('--max-warnings <number>', 'exit with 1 where there are more warnings')
		.option('--config <file>', 'use this configuration for all files')
		.option('--no-config', 'use no configuration')
		.option('--baseline <file>', 'keep back the messages that this file knows')
		.option('--update-baseline', 'write the messages of today into the baseline')
		.option('--stdin-filename <name>', 'what standard input is called')
		.addOption(new Option('-q, --quiet', 'report errors only').helpGroup(MESSAGES_GROUP));
	addTimeoutOption(addLimitOptions(addSourceOptions(addColorOptions(command))))
		.addHelpText(
			'after',
			examples([
				['ctap check plan.docx', 'show what to mend, with its place and reason'],
				[
					'ctap check plans/ --format sarif=ctap.sarif --format markdown=comment.md',
					'check a folder, write two reports',
				],
				['ctap check plan.md --rule undefined-acronym=off --max-warnings 0', 'be strict in a build'],
				['ctap check archive/ --baseline known.json --update-baseline', 'take what is there as known'],
			]),
		)
		.action(async (files: string[], options: Options) => done(await check(files, options)));
};

async function check(files: string[], options: Options): Promise<number> {
	const args = files.length === 0 && options.stdinFilename !== undefined ? [STDIN] : files;
	if (args.length === 0) throw new CtapError('usage', 'Name a plan, a folder or a glob; - is standard input.');
	const [{ runCheck }, { ruleSettingsOf, targetsOf, wholeNumber }, { REPORTERS }] = await Promise.all([
		import('./check-run.js'),
		import('./check-options.js'),
		import('../reporters/index.js'),
	]);
	const targets = targetsOf(options.format ?? [], options.output);
	const { report, exitCode, tooMany } = await runCheck({
		args,
		stdinFilename: options.stdinFilename,
		// commander gives true where neither --config nor --no-config stands.
		config: typeof options.config === 'boolean' && options.config ? undefined : options.config,
		rules: ruleSettingsOf(options.rule ?? []),
		maxWarnings: options.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', options.maxWarnings),
		baseline: options.baseline,
		updateBaseline: options.updateBaseline ?? false,
		quiet: options.quiet ?? false,
		reading: { from: options.from, password: options.password, limits: limitsOf(options) },
		timeout: options.timeout,
	});
	for (const { format, file } of targets) {
		const color = printsColor({ color: options.color, output: file });
		await writeOutput(REPORTERS[format](report, { color, version: manifest.version }), file);
	}
	const printed = targets.some(({ file }) => file === undefined);
	for (const { error } of report.files) if (error && !printed) process.stderr.write(`${describeError(error)}\n`);
	if (tooMany) process.stderr.write(`ctap: ${tooMany}\n`);
	return exitCode;
}
