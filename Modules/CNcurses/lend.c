// The terminal lent to another program, an editor, and taken again when that one ends.
#include "cn_private.h"
#include "cncurses.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { GRACE = 1000 };

static void on_child(int signal) {
    (void)signal;
    cn_guard_tell(CN_CHILD);
}

static pid_t start(char *const arguments[]) {
    posix_spawnattr_t attributes;
    sigset_t usual, none;
    pid_t child = -1;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGINT);
    sigaddset(&usual, SIGQUIT);
    sigaddset(&usual, SIGPIPE);
    if (posix_spawnattr_init(&attributes) != 0) return -1;
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    if (posix_spawn(&child, arguments[0], NULL, &attributes, arguments, environ) != 0) child = -1;
    posix_spawnattr_destroy(&attributes);
    return child;
}

/// Waits for the program; a signal that asks us to end is passed on to it first.
static int wait_for(pid_t child) {
    struct pollfd pipe = {.fd = cn_signal_pipe(), .events = POLLIN};
    int status = 0, patience = -1;
    bool asked = false;
    for (;;) {
        pid_t changed = waitpid(child, &status, WNOHANG | WUNTRACED);
        if (changed < 0 && errno != EINTR) return -1;
        if (changed == child) {
            if (!WIFSTOPPED(status)) break;
            // It stopped itself alone: so does the whole job, and goes on together.
            kill(0, SIGTSTP);
            kill(child, SIGCONT);
            continue;
        }
        if (poll(&pipe, 1, patience) == 0) {
            kill(child, SIGKILL);
            patience = -1;
        }
        int signal = 0, letter;
        while ((letter = cn_signal_read(&signal)) != 0) {
            if (letter != CN_ENDED || asked) continue;
            asked = true;
            kill(child, signal == SIGHUP ? SIGHUP : SIGTERM);
            patience = GRACE;
        }
    }
    // For the loop, which ends us now.
    if (asked) cn_guard_tell(CN_ENDED);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Gives the terminal to a program, waits for it and takes the terminal again. Answers its exit status, 128 and a
/// signal's number, or -1 where it could not start.
int cn_lend(char *const arguments[]) {
    if (cn_signal_pipe() < 0 || !cn_leave()) return -1;
    cn_guard_release();
    // Keys that interrupt are the program's; what stops it stops us too, as one job of the shell.
    static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGCHLD};
    enum { COUNT = sizeof signals / sizeof *signals };
    void (*const meanwhile[COUNT])(int) = {SIG_IGN, SIG_IGN, SIG_DFL, SIG_DFL, on_child};
    struct sigaction before[COUNT];
    for (int i = 0; i < COUNT; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_handler = meanwhile[i];
        sigaction(signals[i], &action, &before[i]);
    }
    pid_t child = start(arguments);
    int status = child < 0 ? -1 : wait_for(child);
    for (int i = 0; i < COUNT; i++) sigaction(signals[i], &before[i], NULL);
    cn_guard_capture();
    cn_continue();
    return status;
}
