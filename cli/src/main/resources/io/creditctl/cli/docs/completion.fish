# Completion of creditctl for fish 3 and later.
# Generated from the command tree; changes here are lost.

set -g __creditctl_names@NAMES@
set -g __creditctl_valued@VALUED@

# Prints the path of the command that was typed, and on a second line the number of its operands.
function __creditctl_typed
    set -l typed
    set -l operands 0
    set -l is_value 0
    set -l only_operands 0
    for word in (commandline -opc)[2..]
        if test $is_value = 1
            set is_value 0
        else if test $only_operands = 0; and test "$word" = --
            set only_operands 1
        else if test $only_operands = 0; and string match -q -- '-?*' "$word"
            if contains -- "$word" $__creditctl_valued; or contains -- "$typed $word" $__creditctl_valued
                set is_value 1
            end
        else if test $operands = 0; and contains -- (string join ' ' -- $typed "$word") $__creditctl_names
            set -a typed $word
        else
            set operands (math $operands + 1)
        end
    end
    echo "$typed"
    echo $operands
end

# Whether the command with that path was typed.
function __creditctl_at
    set -l typed (__creditctl_typed)
    test "$typed[1]" = "$argv"
end

# Whether the next operand of the command with that path is one from the first to the second number.
function __creditctl_operand
    set -l typed (__creditctl_typed)
    test "$typed[1]" = "$argv[3..]"; and test $typed[2] -ge $argv[1]; and test $typed[2] -le $argv[2]
end

complete -c creditctl -f
@COMMON@@COMMANDS@
