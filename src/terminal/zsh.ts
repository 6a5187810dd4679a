import type { CommandWords, OptionWords, Words } from './words.js';

/** The completion script for zsh: to be sourced, or a file `_ctap` in a folder of `fpath`. */
export function zshCompletion(commands: CommandWords[]): string {
	return `#compdef ctap
# Completion of ctap for zsh; \`ctap completion zsh\` printed it.
_ctap() {
	local curcontext=$curcontext state line
	typeset -A opt_args
	local -a commands=(
${commands.map(({ name, summary }) => `\t\t${quote(`${name}:${summary}`)}`).join('\n')}
	)
	_arguments -C '(-)'{-h,--help}'[show this help]' '(-)'{-V,--version}'[print the version]' \\
		'1:command:->command' '*::argument:->argument'
	case $state in
	command) _describe command commands ;;
	argument)
		case $words[1] in
${commands.map(commandCase).join('\n')}
		esac
		;;
	esac
}
if [[ \${funcstack[1]} == _ctap ]]; then
	_ctap "$@"
else
	compdef _ctap ctap
fi
`;
}

function commandCase({ name, options, argument }: CommandWords): string {
	const rest = argument === 'nothing' ? [] : [quote(`*:argument:${action(argument)}`)];
	return `\t\t${name}) _arguments -s : \\\n${[...options.map(optionSpec), ...rest].map((spec) => `\t\t\t${spec}`).join(' \\\n')} ;;`;
}

/** `'*'{-o+,--output=}'[description]:path:_files'`: the value may follow the option at once, or as the next word. */
function optionSpec({ flags, description, valueName, value }: OptionWords): string {
	const spelled = flags.map((flag) => (valueName === null ? flag : `${flag}${flag.startsWith('--') ? '=' : '+'}`));
	const text = `[${description.replace(/[[\]\\]/gu, '\\$&')}]`;
	const rest = valueName === null ? '' : `:${valueName.replaceAll(':', '\\:')}:${action(value)}`;
	const names = spelled.length === 1 ? spelled[0]! : `{${spelled.join(',')}}`;
	return `'*'${names}${quote(text + rest)}`;
}

function action(words: Words): string {
	if (words === 'file') return '_files';
	if (words === 'nothing') return ' ';
	const list = words.join(' ');
	return list.includes('=') ? ` compadd -S "" - ${list}` : `(${list})`;
}

function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
