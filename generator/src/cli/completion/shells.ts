/** What each shell runs: it asks `chartwright completion complete` for what can stand at the cursor. */
export const SHELLS = {
  bash: `# Completion of chartwright. In ~/.bashrc: source <(chartwright completion bash)
_chartwright() {
  local line typed="\${COMP_WORDS[COMP_CWORD]}"
  [[ "$typed" == '=' ]] && typed=''
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      :files) compopt -o filenames 2>/dev/null; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$typed") ;;
      :folders) compopt -o filenames 2>/dev/null; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$typed") ;;
      :none) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" completion complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _chartwright chartwright
`,
  zsh: `#compdef chartwright
# Completion of chartwright. In ~/.zshrc, after compinit: source <(chartwright completion zsh)
_chartwright() {
  local line paths=none
  local -a found
  for line in "\${(@f)$("\${words[1]}" completion complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case "$line" in
      :*) paths="\${line#:}" ;;
      ?*) found+=("\${line/$'\\t'/:}") ;;
    esac
  done
  (( \${#found} )) && _describe chartwright found
  case "$paths" in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
compdef _chartwright chartwright
`,
  fish: `# Completion of chartwright. In ~/.config/fish/config.fish: chartwright completion fish | source
function __chartwright_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in ($words[1] completion complete $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$typed"
            case ':folders'
                __fish_complete_directories "$typed"
            case ':none'
            case '*'
                echo $line
        end
    end
end
complete -c chartwright -f -a '(__chartwright_complete)'
`,
} as const
