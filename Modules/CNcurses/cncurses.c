// ncurses for Swift: a screen and its cells. Keys are in reader.c, signals and crashes in guard.c.
#include "cncurses.h"
#include "cn_private.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __linux__
#include <linux/kd.h>
#endif

static SCREEN *screen;
static FILE *test_out, *test_in;
static bool wants_mouse, cursor_wanted;

/// Takes the person's locale, and says whether it is UTF-8; otherwise only ASCII may be painted.
bool cn_locale(void) {
    if (setlocale(LC_ALL, "") == NULL) setlocale(LC_ALL, "C");
    // Numbers are written by us, in the language of the page.
    setlocale(LC_NUMERIC, "C");
    const char *codes = nl_langinfo(CODESET);
    return strcmp(codes, "UTF-8") == 0 || strcmp(codes, "utf8") == 0;
}

static locale_t utf8;

static void make_utf8(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

/// Columns of a code point by the C library's table, the one ncurses uses, whatever locale tests run in.
int cn_width(uint32_t point) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_utf8);
    if (utf8 == (locale_t)0) return wcwidth((wchar_t)point);
    locale_t was = uselocale(utf8);
    int width = wcwidth((wchar_t)point);
    uselocale(was);
    return width;
}

/// Whether a person is at both ends; a pipe gets the plain mode.
bool cn_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

static void say(const char *bytes) {
    if (test_out == NULL) cn_write_all(STDOUT_FILENO, bytes, strlen(bytes));
}

static void set_up(bool colour) {
    raw();
    noecho();
    nonl();
    set_escdelay(25);
    // The screen is painted whole, edges too: ncurses must not scroll by itself.
    scrollok(stdscr, FALSE);
    curs_set(0);
    if (colour && has_colors()) {
        start_color();
        use_default_colors();
    }
    cn_reader_open();
}

/// The description to go by where TERM says less than the terminal can: many call themselves « xterm », of eight
/// colours. NULL: TERM's own.
static const char *better_type(void) {
    static const char *const signs[] = {"XTERM_VERSION", "VTE_VERSION", "KONSOLE_VERSION"};
    const char *type = getenv("TERM"), *colours = getenv("COLORTERM");
    if (type == NULL || strcmp(type, "xterm") != 0) return NULL;
    bool can = colours != NULL && (strcmp(colours, "truecolor") == 0 || strcmp(colours, "24bit") == 0);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) can = can || getenv(signs[i]) != NULL;
    return can ? "xterm-256color" : NULL;
}

/// Opens the screen. newterm and not initscr, which would end the program where it fails.
bool cn_start(bool colour, bool mouse) {
    if (screen != NULL) return false;
    // Exported LINES and COLUMNS would freeze the size.
    use_env(FALSE);
    use_tioctl(TRUE);
    cn_guard_save();
    cn_guard_capture();
    const char *type = better_type();
    // Ctrl-Z is ours to hear: where it is taken already, ncurses does not turn it off and on around every frame.
    signal(SIGTSTP, SIG_IGN);
    screen = newterm(type, stdout, stdin);
    if (screen == NULL && type != NULL) screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) {
        signal(SIGTSTP, SIG_DFL);
        cn_guard_release();
        return false;
    }
    // ncurses 6.4 flushes at every cursor move until the first endwin of the process.
    endwin();
    // All input is taken before a frame: to look for more in the middle of one costs every key two calls. It takes a
    // screen to say so.
    typeahead(-1);
    set_up(colour);
    wants_mouse = mouse;
    if (mouse) {
        mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
        mouseinterval(0);
    }
    cn_guard_prepare();
    cn_guard_install();
    cn_guard_screen(true);
    say(CN_PASTE_ON);
    return true;
}

/// A real ncurses on no terminal, so that tests can paint.
bool cn_open_test(int rows, int columns, const char *type, bool colour) {
    if (screen != NULL) return false;
    test_out = fopen("/dev/null", "w");
    test_in = fopen("/dev/null", "r");
    if (test_out == NULL || test_in == NULL) return false;
    screen = newterm(type, test_out, test_in);
    if (screen == NULL) return false;
    set_up(colour);
    return resize_term(rows, columns) == OK;
}

/// How many colours the terminal has; 0 when colour was not wanted.
int cn_colours(void) { return has_colors() && COLOR_PAIRS > 0 ? COLORS : 0; }

/// Names a pair of colours; init_pair takes shorts, too small for 256 colours on 256.
bool cn_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK;
}

/// Whether the terminal has a sign for a code point. Only the Linux console can tell, whose font has 512 signs at most.
bool cn_shows(uint32_t point) {
#ifdef GIO_UNIMAP
    static struct unipair pairs[4096];
    static int count = -1;
    if (count < 0) {
        struct unimapdesc map = {.entry_ct = 4096, .entries = pairs};
        count = test_out == NULL && ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0 ? map.entry_ct : 0;
    }
    for (int i = 0; i < count; i++) {
        if (pairs[i].unicode == point) return true;
    }
    return count == 0;
#else
    (void)point;
    return true;
#endif
}

/// The size of the window as ncurses knows it now.
void cn_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

/// Puts cells of a row in one call; unlike wadd_wch it truncates at the edge and fills the last corner.
void cn_row(int row, int column, const cn_cell *cells, int count) {
    static cchar_t *line;
    static int room;
    if (count > room) {
        cchar_t *more = realloc(line, (size_t)count * sizeof *line);
        if (more == NULL) return;
        line = more;
        room = count;
    }
    int n = 0;
    for (int i = 0; i < count; i++) {
        if (cells[i].base == 0) continue;
        wchar_t points[6] = {(wchar_t)cells[i].base};
        for (int m = 0; m < 4 && cells[i].marks[m] != 0; m++) points[m + 1] = (wchar_t)cells[i].marks[m];
        attr_t looks = A_NORMAL;
        if (cells[i].looks & CN_BOLD) looks |= A_BOLD;
        if (cells[i].looks & CN_REVERSE) looks |= A_REVERSE;
        if (cells[i].looks & CN_UNDERLINE) looks |= A_UNDERLINE;
        if (cells[i].looks & CN_DIM) looks |= A_DIM;
        int pair = cells[i].pair;
        short small = pair > 32767 ? 32767 : (short)pair;
        if (setcchar(&line[n], points, looks, small, &pair) == OK) n++;
    }
    wmove(stdscr, row, column);
    wadd_wchnstr(stdscr, line, n);
}

/// Shows the cursor at a place, or hides it when the row is negative.
void cn_cursor(int row, int column) {
    bool wanted = row >= 0;
    if (wanted != cursor_wanted) {
        curs_set(wanted ? 1 : 0);
        cursor_wanted = wanted;
    }
    leaveok(stdscr, !wanted);
    if (wanted) wmove(stdscr, row, column);
}

/// Sends what changed, in one write.
void cn_flush(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

/// Repaints all of it at the next flush: something else wrote on the screen.
void cn_redraw(void) { clearok(stdscr, TRUE); }

/// The descriptor to poll for keys.
int cn_tty(void) { return test_in == NULL ? STDIN_FILENO : -1; }

/// Reads back what a row shows, for tests; answers how many code points.
int cn_seen(int row, uint32_t *points, int room) {
    int rows, columns, n = 0;
    getmaxyx(stdscr, rows, columns);
    if (row < 0 || row >= rows) return 0;
    for (int x = 0; x < columns && n < room; x++) {
        cchar_t cell;
        wchar_t text[CCHARW_MAX + 1] = {0};
        attr_t looks;
        short pair;
        if (mvwin_wch(stdscr, row, x, &cell) != OK) break;
        if (getcchar(&cell, text, &looks, &pair, NULL) != OK) break;
        int width = 0;
        for (int i = 0; i < CCHARW_MAX && text[i] != 0 && n < room; i++) {
            points[n++] = (uint32_t)text[i];
            if (i == 0) width = cn_width((uint32_t)text[i]);
        }
        if (width == 2) x++;
    }
    return n;
}

static void leave(void) {
    say(CN_PASTE_OFF);
    if (!cursor_wanted) curs_set(1);
    // Without an alternate screen (the Linux console) the last page would stay under the prompt.
    erase();
    refresh();
    endwin();
    cn_guard_screen(false);
}

bool cn_leave(void) {
    if (screen == NULL || test_out != NULL) return false;
    leave();
    return true;
}

/// Gives the terminal back until the person continues us, then takes it again.
void cn_suspend(void) {
    if (!cn_leave()) return;
    cn_guard_release();
    // Under raw mode Ctrl-Z is a byte; the whole group must stop, as the kernel would have done.
    struct sigaction usual, stopping, continuing;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &usual, &stopping);
    sigaction(SIGCONT, &usual, &continuing);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &stopping, NULL);
    sigaction(SIGCONT, &continuing, NULL);
    cn_guard_capture();
    cn_continue();
}

/// Takes the window's new size, outside any handler; ncurses' own KEY_RESIZE does not come on every system.
void cn_refit(void) {
    if (screen == NULL || test_out != NULL) return;
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
    if (is_term_resized(size.ws_row, size.ws_col)) resize_term(size.ws_row, size.ws_col);
}

/// Takes the terminal again, at the size it has now, and repaints it whole at the next flush.
void cn_continue(void) {
    if (screen == NULL || test_out != NULL) return;
    cn_refit();
    reset_prog_mode();
    say(CN_PASTE_ON);
    cn_guard_screen(true);
    curs_set(cursor_wanted ? 1 : 0);
    clearok(stdscr, TRUE);
}

/// Gives the terminal back for good.
void cn_stop(void) {
    if (screen == NULL) return;
    if (test_out == NULL) {
        if (wants_mouse) mousemask(0, NULL);
        leave();
        cn_guard_remove();
        cn_guard_release();
    } else {
        endwin();
    }
    cn_reader_close();
    delscreen(screen);
    if (test_out != NULL) fclose(test_out);
    if (test_in != NULL) fclose(test_in);
    screen = NULL;
    test_out = test_in = NULL;
    cursor_wanted = false;
}
