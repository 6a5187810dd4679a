import type { Command, Help } from 'commander';
import { EXIT } from '../diagnostics/errors.js';

/** Headings below which `--help` lists what most calls do without. */
export const READING_GROUP = 'Reading:';
export const LIMITS_GROUP = 'Limits:';
export const MESSAGES_GROUP = 'Messages:';
const OWN_GROUP = 'Options:';

/** Columns of help where nothing tells how wide the terminal is, and the most, since longer lines are hard to read. */
const NARROW = 80;
const WIDE = 100;

/** A description wraps in as few columns as this. */
const NARROWEST = 24;

/** What each exit code means, for `--help` and the manual. */
export const EXIT_CODES: [code: number, meaning: string][] = [
	[EXIT.ok, 'all is well; a warning is no failure'],
	[EXIT.problems, 'something was found: by check, diff, merge, --strict or --verify'],
	[EXIT.usage, 'wrong usage, or an output that cannot be written'],
	[EXIT.unreadable, 'a file cannot be read; the others are done'],
	[EXIT.internal, 'a fault of ctap itself'],
];

/** The end of the program's help. */
export const EPILOGUE = `
Examples:
  $ ctap parse plan.docx
      print a plan as JSON
  $ ctap check plans/
      show what to mend in the plans of a folder
  $ ctap batch archive/ -o plans/
      convert all plans below a folder

Exit codes:
${EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`).join('\n')}

\`ctap help COMMAND\` shows a command's options and examples, \`ctap man\` all of them.`;

/**
 * How `--help` looks for the program and every command that is added to it afterwards: a command's own options first,
 * then those that all readers share; commands by their short summary.
 */
export function configureHelp(program: Command): Command {
	return program
		.configureHelp({ groupItems, subcommandTerm, minWidthToWrap: NARROWEST })
		.configureOutput({
			getOutHelpWidth: () => helpWidth(process.stdout, process.env),
			getErrHelpWidth: () => helpWidth(process.stderr, process.env),
		})
		.helpOption('-h, --help', 'show this help')
		.helpCommand('help [command]', 'show the help of a command');
}

/** Columns of help: the terminal's, else those of the variable COLUMNS, within reason. */
export function helpWidth({ columns }: { columns?: number }, env: NodeJS.ProcessEnv): number {
	const given = columns || Number(/^\d{1,4}$/u.exec(env.COLUMNS ?? '')?.[0]);
	return Math.min(given || NARROW, WIDE);
}

function subcommandTerm(command: Command): string {
	const args = command.registeredArguments.map((argument) => {
		const name = argument.name() + (argument.variadic ? '...' : '');
		return argument.required ? `<${name}>` : `[${name}]`;
	});
	return [command.name(), ...args].join(' ');
}

/** As commander does it, but a command's own options come first, whatever was added first. */
const groupItems: Help['groupItems'] = (unsorted, visible, groupOf) => {
	const groups = new Map<string, typeof visible>();
	const own = visible.filter((item) => groupOf(item) === OWN_GROUP);
	if (own.length > 0) groups.set(OWN_GROUP, own);
	for (const item of [...unsorted, ...visible]) if (groupOf(item) !== OWN_GROUP) groups.set(groupOf(item), []);
	for (const item of visible) if (groupOf(item) !== OWN_GROUP) groups.get(groupOf(item))!.push(item);
	return groups;
};
