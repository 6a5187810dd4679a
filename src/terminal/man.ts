import type { Command, Help, Option } from 'commander';

export interface ManualParts {
	version: string;
	exitCodes: [code: number, meaning: string][];
	/** Environment variables and files that no option tells of. */
	environment: [name: string, meaning: string][];
	files: [name: string, meaning: string][];
}

/** The page ctap(1) in roff (man macros, see groff_man(7)), made of what `--help` is made of. */
export function manualPage(program: Command, parts: ManualParts): string {
	const help = program.createHelp();
	const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help');
	const shared = sharedOptions(commands, help);
	const variables = [...shared.values()].flatMap((group) => [...group.values()].filter(({ envVar }) => envVar));
	return [
		`.TH CTAP 1 "" ${quote(`ctap ${parts.version}`)} "User Commands"`,
		'.SH NAME',
		`ctap \\- ${inline(program.description().replace(/\.$/u, ''))}`,
		'.SH SYNOPSIS',
		'.B ctap\n.I command\n[\\fIoption\\fR ...] [\\fIargument\\fR ...]',
		'.SH COMMANDS',
		...commands.flatMap((command) => commandPart(command, help)),
		...[...shared].flatMap(([heading, options]) => [
			`.SH ${quote(heading.toUpperCase())}`,
			...[...options.values()].flatMap((option) => optionPart(option, help)),
		]),
		'.SH EXIT STATUS',
		...parts.exitCodes.flatMap(([code, meaning]) => entry(`\\fB${code}\\fR`, meaning)),
		'.SH ENVIRONMENT',
		...variables.flatMap((option) => entry(`\\fB${inline(option.envVar!)}\\fR`, option.description)),
		...parts.environment.flatMap(([name, meaning]) => entry(`\\fB${inline(name)}\\fR`, meaning)),
		'.SH FILES',
		...parts.files.flatMap(([name, meaning]) => entry(`\\fI${inline(name)}\\fR`, meaning)),
	]
		.map((line) => `${line}\n`)
		.join('');
}

function commandPart(command: Command, help: Help): string[] {
	const options = help.visibleOptions(command);
	const own = options.filter((option) => groupOf(option) === null && option.long !== '--help');
	const elsewhere = options.filter((option) => groupOf(option) !== null);
	const also = elsewhere.map(({ long }) => `\\fB${inline(long!)}\\fR`).join(', ');
	const [, ...examples] = endOfHelp(command).split('\n');
	return [
		`.SS ${quote(`ctap ${help.subcommandTerm(command)}`)}`,
		inline(command.description()),
		...help
			.visibleArguments(command)
			.flatMap((argument) => entry(`\\fI${inline(argument.name())}\\fR`, help.argumentDescription(argument))),
		...own.flatMap((option) => optionPart(option, help)),
		...(also === '' ? [] : ['.PP', `Further options, described below: ${also}.`]),
		...['.PP', 'Examples:', '.PP', '.nf', ...examples.map(inline), '.fi'],
	];
}

/** Options that commands share, once each, by the heading below which `--help` lists them. */
function sharedOptions(commands: Command[], help: Help): Map<string, Map<string, Option>> {
	const groups = new Map<string, Map<string, Option>>();
	for (const option of commands.flatMap((command) => help.visibleOptions(command))) {
		const heading = groupOf(option);
		if (heading === null) continue;
		const group = groups.get(heading) ?? new Map<string, Option>();
		groups.set(heading, group.set(option.long!, group.get(option.long!) ?? option));
	}
	return groups;
}

function groupOf({ helpGroupHeading }: Option): string | null {
	return helpGroupHeading?.replace(/:$/u, '') ?? null;
}

function optionPart(option: Option, help: Help): string[] {
	const flags = option.flags
		.split(/(<[^>]*>|\[[^\]]*\]|, )/u)
		.map((part) =>
			/^<|^\[/u.test(part) ? `\\fI${inline(part.slice(1, -1))}\\fR` : part === ', ' ? part : `\\fB${inline(part)}\\fR`,
		);
	return entry(flags.join(''), help.optionDescription(option));
}

function entry(term: string, description: string): string[] {
	return ['.TP', term, inline(description)];
}

/** What `--help` prints behind the options: the examples. */
function endOfHelp(command: Command): string {
	const { writeOut } = command.configureOutput();
	let text = '';
	command.configureOutput({ writeOut: (part) => (text += part) });
	command.outputHelp();
	command.configureOutput({ writeOut });
	return text.slice(command.helpInformation().length).trim();
}

/** Text that roff takes as it is: no escapes, no requests, hyphens that can be copied. */
function inline(text: string): string {
	return text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/^([.'])/u, '\\&$1')
		.replace(/[^\0-\x7F]/gu, (char) => `\\[u${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** An argument of a macro. */
function quote(text: string): string {
	return `"${inline(text).replaceAll('"', '\\(dq')}"`;
}
