import type { Argument, Command, Option } from 'commander';

/** What may stand at a place of a command line: one of some words, a file, or nothing that could be listed. */
export type Words = string[] | 'file' | 'nothing';

export interface OptionWords {
	/** `-o`, `--output`; one of them or both. */
	flags: string[];
	description: string;
	/** Name of the value in the help: `path`; null for an option without one. */
	valueName: string | null;
	value: Words;
}

export interface CommandWords {
	name: string;
	summary: string;
	options: OptionWords[];
	/** What its arguments are, whichever of them it is. */
	argument: Words;
}

/** Words of a place that the command line takes from elsewhere: `check --format`, `explain rule`. */
export type Registry = Record<string, string[]>;

/** Names of values that are paths. */
const PATHS = /^(?:file|folder|path|list)$/u;
/** Names of arguments that are no paths. */
const NO_PATHS = /^(?:rule|shell|command)$/u;

/** Everything that a shell can complete, from commander's own tree, hidden things left out. */
export function wordsOf(program: Command, registry: Registry): CommandWords[] {
	const help = program.createHelp();
	const commands = help.visibleCommands(program);
	const names = { ...registry, 'help command': commands.map((command) => command.name()) };
	return commands.map((command) => ({
		name: command.name(),
		summary: help.subcommandDescription(command),
		options: help.visibleOptions(command).map((option) => optionWords(command, option, names)),
		argument: argumentWords(command, names),
	}));
}

function optionWords(command: Command, option: Option, registry: Registry): OptionWords {
	const flags = [option.short, option.long].filter((flag) => flag !== undefined);
	const valueName = /[<[]([^>\]]*)/u.exec(option.flags)?.[1] ?? null;
	const words = option.argChoices ?? registry[`${command.name()} ${option.long}`];
	const value = words ?? (valueName !== null && PATHS.test(valueName) ? 'file' : 'nothing');
	return { flags, description: option.description, valueName, value };
}

function argumentWords(command: Command, registry: Registry): Words {
	const [first] = command.registeredArguments;
	if (!first) return 'nothing';
	return first.argChoices ?? registry[`${command.name()} ${first.name()}`] ?? pathsOf(first);
}

function pathsOf(argument: Argument): Words {
	return NO_PATHS.test(argument.name()) ? 'nothing' : 'file';
}
