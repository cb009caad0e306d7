// Whatever happens, the person gets the terminal back: signals, crashes, and stderr while the screen is up.
#include "cn_private.h"
#include "cncurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};
/// Whether a letter may be in the pipe: without one, no read is worth its cost at every key.
static volatile sig_atomic_t told;
static volatile sig_atomic_t screen_up;
static volatile sig_atomic_t ended_by;
static struct termios before;
static bool has_before;
static char restore[1024];
static volatile size_t restore_count;
static int real_stderr = -1;
static int captured = -1;
static char *alternate_stack;
static bool installed;

static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
static struct sigaction old_crash[6], old_winch, old_continue;

void cn_write_all(int file, const void *bytes, size_t count) {
    const char *next = bytes;
    while (count > 0) {
        ssize_t n = write(file, next, count);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        next += n;
        count -= (size_t)n;
    }
}

void cn_guard_tell(char byte) {
    int saved = errno;
    if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &byte, 1);
    // Last: whoever reads in between finds the letter now, or is woken by it and comes again.
    told = 1;
    errno = saved;
}

/// Copies what was written to stderr meanwhile; only calls that a signal handler may make.
static void replay(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, 2);
    if (captured < 0) return;
    char buffer[1024];
    off_t at = 0;
    for (;;) {
        ssize_t n = pread(captured, buffer, sizeof buffer, at);
        if (n <= 0) break;
        cn_write_all(real_stderr, buffer, (size_t)n);
        at += n;
    }
}

/// Gives the terminal back from a signal handler, as far as it takes anything.
static void give_back(void) {
    if (!screen_up) return;
    screen_up = 0;
    sigset_t background;
    sigemptyset(&background);
    sigaddset(&background, SIGTTOU);
    sigprocmask(SIG_BLOCK, &background, NULL);
    // What a terminal that stands still has not taken would keep us from writing anything else.
    tcflush(STDOUT_FILENO, TCOFLUSH);
    struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
    if (poll(&terminal, 1, 0) == 1 && (terminal.revents & POLLOUT)) {
        cn_write_all(STDOUT_FILENO, restore, restore_count);
        replay();
    }
    if (has_before) tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

/// The first request is the loop's to hear. Where it does not, as when the terminal takes nothing and a write never
/// returns, another one a second later ends the program; two in a row are one, as when a window is closed.
static void on_ending(int signal) {
    static struct timespec first;
    int saved = errno;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (ended_by == 0) first = now;
    ended_by = signal;
    cn_guard_tell(CN_ENDED);
    if ((now.tv_sec - first.tv_sec) * 1000 + (now.tv_nsec - first.tv_nsec) / 1000000 >= 1000) {
        give_back();
        struct sigaction usual;
        memset(&usual, 0, sizeof usual);
        usual.sa_handler = SIG_DFL;
        sigaction(signal, &usual, NULL);
        raise(signal);
        // It is held back as long as its own handler runs.
    }
    errno = saved;
}

static void on_stop(int signal) {
    (void)signal;
    cn_guard_tell(CN_STOP_ASKED);
}

static void on_continue(int signal) {
    (void)signal;
    cn_guard_tell(CN_CONTINUED);
}

static void on_resize(int signal, siginfo_t *info, void *context) {
    // ncurses' own handler sets the flag that makes it answer KEY_RESIZE.
    if (old_winch.sa_flags & SA_SIGINFO) {
        if (old_winch.sa_sigaction) old_winch.sa_sigaction(signal, info, context);
    } else if (old_winch.sa_handler != SIG_DFL && old_winch.sa_handler != SIG_IGN) {
        old_winch.sa_handler(signal);
    }
    cn_guard_tell(CN_RESIZED);
}

static void on_crash(int signal, siginfo_t *info, void *context) {
    (void)context;
    give_back();
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
        if (crashes[i] == signal) sigaction(signal, &old_crash[i], NULL);
    }
    // A fault comes back by itself when its instruction runs again, with its true context.
    if (info == NULL || info->si_code <= 0 || signal == SIGTRAP) raise(signal);
}

static void keep(const char *bytes) {
    size_t count = strlen(bytes);
    if (restore_count + count > sizeof restore) return;
    memcpy(restore + restore_count, bytes, count);
    restore_count += count;
}

static int keep_byte(int byte) {
    if (restore_count < sizeof restore) restore[restore_count++] = (char)byte;
    return byte;
}

static void keep_capability(const char *name) {
    char *text = tigetstr(name);
    if (text != NULL && text != (char *)-1) tputs(text, 1, keep_byte);
}

void cn_guard_save(void) { has_before = tcgetattr(STDIN_FILENO, &before) == 0; }

void cn_guard_prepare(void) {
    restore_count = 0;
    keep(CN_PASTE_OFF "\033[?1006l\033[?1002l\033[?1000l");
    keep_capability("sgr0");
    keep_capability("op");
    keep_capability("rmcup");
    keep_capability("rmkx");
    keep_capability("cnorm");
    keep("\r\n");
}

void cn_guard_screen(bool up) { screen_up = up; }

void cn_guard_install(void) {
    if (installed) return;
    if (pipe_ends[0] < 0 && pipe(pipe_ends) == 0) {
        for (int i = 0; i < 2; i++) {
            fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
            fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
        }
    }
    if (alternate_stack == NULL) {
        // A stack overflow leaves no stack to run the handler on.
        alternate_stack = malloc(65536);
        stack_t stack = {.ss_sp = alternate_stack, .ss_size = 65536};
        if (alternate_stack != NULL) sigaltstack(&stack, NULL);
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigfillset(&action.sa_mask);
    action.sa_handler = on_ending;
    for (size_t i = 0; i < 4; i++) sigaction(endings[i], &action, NULL);
    action.sa_handler = on_stop;
    sigaction(SIGTSTP, &action, NULL);
    action.sa_handler = on_continue;
    sigaction(SIGCONT, &action, &old_continue);
    action.sa_flags = SA_SIGINFO;
    action.sa_sigaction = on_resize;
    sigaction(SIGWINCH, &action, &old_winch);
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    action.sa_sigaction = on_crash;
    for (size_t i = 0; i < 6; i++) sigaction(crashes[i], &action, &old_crash[i]);
    installed = true;
}

void cn_guard_remove(void) {
    if (!installed) return;
    // What was there before us is ncurses' own handler, which would undo a screen that is gone.
    for (size_t i = 0; i < 4; i++) signal(endings[i], SIG_DFL);
    signal(SIGTSTP, SIG_DFL);
    for (size_t i = 0; i < 6; i++) sigaction(crashes[i], &old_crash[i], NULL);
    sigaction(SIGCONT, &old_continue, NULL);
    sigaction(SIGWINCH, &old_winch, NULL);
    installed = false;
}

void cn_guard_capture(void) {
    // Redirected by the person: theirs to read, nothing reaches the screen.
    if (!isatty(STDERR_FILENO)) return;
    const char *folder = getenv("TMPDIR");
    char path[512];
    if (folder == NULL || strlen(folder) > 400) folder = "/tmp";
    snprintf(path, sizeof path, "%s/cids-stderr-XXXXXX", folder);
    captured = mkstemp(path);
    if (captured < 0) return;
    unlink(path);
    fcntl(captured, F_SETFD, FD_CLOEXEC);
    fcntl(captured, F_SETFL, O_APPEND);
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_stderr >= 0) dup2(captured, STDERR_FILENO);
}

void cn_guard_release(void) {
    if (real_stderr < 0) return;
    fflush(stderr);
    replay();
    close(real_stderr);
    if (captured >= 0) close(captured);
    real_stderr = captured = -1;
}

/// The descriptor to poll beside the terminal: a signal handler may do little more than write a byte.
int cn_signal_pipe(void) { return pipe_ends[0]; }

/// The next signal that came, as one of the CN_ letters, 0 when none is left; `signal` gets what ended us.
int cn_signal_read(int *signal) {
    char byte = 0;
    if (pipe_ends[0] < 0 || !told) return 0;
    told = 0;
    ssize_t n;
    do n = read(pipe_ends[0], &byte, 1);
    while (n < 0 && errno == EINTR);
    if (n != 1) return 0;
    told = 1;
    *signal = ended_by;
    return byte;
}
