// ncurses for Swift: a screen, cells, keys. Signals and crashes are in guard.c.
#include "cncurses.h"
#include "cn_private.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END, WORD_LEFT, WORD_RIGHT };

static SCREEN *screen;
static WINDOW *reader;
static FILE *test_out, *test_in;
static bool in_paste, wants_mouse, cursor_wanted;
static int matched;

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
    reader = newpad(1, 1);
    if (reader != NULL) {
        keypad(reader, TRUE);
        nodelay(reader, TRUE);
    }
    // Terminals that were not told of the application mode, and those that were, send different arrows.
    static const struct { const char final; int code; } arrows[] = {
        {'A', KEY_UP}, {'B', KEY_DOWN}, {'C', KEY_RIGHT}, {'D', KEY_LEFT}, {'H', KEY_HOME}, {'F', KEY_END}};
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
        const char normal[] = {'\033', '[', arrows[i].final, 0};
        const char application[] = {'\033', 'O', arrows[i].final, 0};
        if (key_defined(normal) == 0) define_key(normal, arrows[i].code);
        if (key_defined(application) == 0) define_key(application, arrows[i].code);
    }
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    define_key("\033[1;5D", WORD_LEFT);
    define_key("\033[1;5C", WORD_RIGHT);
    define_key("\033b", WORD_LEFT);
    define_key("\033f", WORD_RIGHT);
}

/// Opens the screen. newterm and not initscr, which would end the program where it fails.
bool cn_start(bool colour, bool mouse) {
    if (screen != NULL) return false;
    // Exported LINES and COLUMNS would freeze the size.
    use_env(FALSE);
    use_tioctl(TRUE);
    cn_guard_save();
    cn_guard_capture();
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) {
        cn_guard_release();
        return false;
    }
    // ncurses 6.4 flushes at every cursor move until the first endwin of the process.
    endwin();
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
    return reader != NULL;
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

/// The size of the window as ncurses knows it now.
void cn_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

/// Puts a row in one call; unlike wadd_wch it truncates at the edge and fills the last corner.
void cn_row(int row, const cn_cell *cells, int count) {
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
    wmove(stdscr, row, 0);
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

static uint32_t key_code(wint_t code) {
    switch (code) {
    case KEY_UP: return CN_KEY_UP;
    case KEY_DOWN: return CN_KEY_DOWN;
    case KEY_LEFT: return CN_KEY_LEFT;
    case KEY_RIGHT: return CN_KEY_RIGHT;
    case KEY_HOME: case KEY_FIND: return CN_KEY_HOME;
    case KEY_END: case KEY_SELECT: return CN_KEY_END;
    case KEY_PPAGE: return CN_KEY_PAGE_UP;
    case KEY_NPAGE: return CN_KEY_PAGE_DOWN;
    case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
    case KEY_DC: return CN_KEY_DELETE;
    case KEY_ENTER: return CN_KEY_ENTER;
    case KEY_BTAB: return CN_KEY_BACK_TAB;
    case KEY_RESIZE: return CN_KEY_RESIZE;
    case WORD_LEFT: return CN_KEY_WORD_LEFT;
    case WORD_RIGHT: return CN_KEY_WORD_RIGHT;
    default:
        if (code >= KEY_F(1) && code <= KEY_F(24)) return CN_FUNCTION + (code - KEY_F0);
        return CN_KEY_OTHER;
    }
}

static bool is_gone(void) {
    struct pollfd tty = {.fd = cn_tty(), .events = POLLIN};
    if (tty.fd < 0) return false;
    if (poll(&tty, 1, 0) <= 0) return false;
    if (tty.revents & (POLLERR | POLLNVAL)) return true;
    int waiting = 0;
    bool empty = ioctl(tty.fd, FIONREAD, &waiting) != 0 || waiting == 0;
    return (tty.revents & (POLLHUP | POLLIN)) && empty;
}

/// The next input, without waiting. From a pad: reading from the screen would refresh it at every key.
cn_input cn_read(void) {
    cn_input input = {.kind = CN_NOTHING};
    if (reader == NULL) return input;
    if (in_paste) {
        input.kind = CN_PASTE;
        return input;
    }
    wint_t code = 0;
    int result;
    for (int tries = 0; tries < 8; tries++) {
        errno = 0;
        result = wget_wch(reader, &code);
        if (result != ERR || errno != EINTR) break;
    }
    if (result == ERR) {
        if (is_gone()) input.kind = CN_CLOSED;
        return input;
    }
    if (result != KEY_CODE_YES) {
        input.kind = CN_TEXT;
        input.value = code;
        return input;
    }
    input.kind = CN_KEY;
    MEVENT mouse;
    switch (code) {
    case PASTE_BEGIN:
        in_paste = true;
        matched = 0;
        input.kind = CN_PASTE;
        break;
    case KEY_MOUSE:
        if (getmouse(&mouse) != OK) {
            input.value = CN_KEY_OTHER;
        } else if (mouse.bstate & BUTTON4_PRESSED) {
            input.value = CN_KEY_SCROLL_UP;
        } else if (mouse.bstate & BUTTON5_PRESSED) {
            input.value = CN_KEY_SCROLL_DOWN;
        } else if (mouse.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) {
            input.kind = CN_CLICK;
            input.row = mouse.y;
            input.column = mouse.x;
        } else {
            input.value = CN_KEY_OTHER;
        }
        break;
    default: input.value = key_code(code);
    }
    return input;
}

/// Takes what has come of a paste, and says whether it is over. ncurses reads a byte at a time and would
/// take escape sequences in the text for keys; here the end marker alone counts, and nothing after it is read.
bool cn_paste(uint8_t *bytes, size_t room, size_t *count) {
    static const char marker[] = "\033[201~";
    *count = 0;
    int waiting = 0;
    if (ioctl(cn_tty(), FIONREAD, &waiting) != 0 || waiting == 0) {
        if (is_gone()) in_paste = false;
        return !in_paste;
    }
    bool alone = waiting == 1;
    while (waiting > 0 && *count + 12 <= room) {
        char piece[6];
        size_t want = 6 - (size_t)matched;
        if (want > (size_t)waiting) want = (size_t)waiting;
        ssize_t n = read(cn_tty(), piece, want);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        waiting -= (int)n;
        for (ssize_t i = 0; i < n; i++) {
            if (piece[i] == marker[matched]) {
                matched++;
                continue;
            }
            for (int k = 0; k < matched; k++) bytes[(*count)++] = (uint8_t)marker[k];
            matched = 0;
            if (piece[i] == marker[0]) matched = 1;
            else bytes[(*count)++] = (uint8_t)piece[i];
        }
        if (matched == 6) {
            matched = 0;
            in_paste = false;
            return true;
        }
    }
    // A terminal that never sends the end: Ctrl-C or Esc alone gives the keyboard back.
    if (alone && ((*count == 1 && bytes[0] == 3) || (*count == 0 && matched == 1))) {
        *count = 0;
        matched = 0;
        in_paste = false;
        return true;
    }
    return false;
}

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
    endwin();
    cn_guard_screen(false);
}

/// Gives the terminal back until the person continues us, then takes it again.
void cn_suspend(void) {
    if (screen == NULL || test_out != NULL) return;
    leave();
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
    if (reader != NULL) delwin(reader);
    delscreen(screen);
    if (test_out != NULL) fclose(test_out);
    if (test_in != NULL) fclose(test_in);
    reader = NULL;
    screen = NULL;
    test_out = test_in = NULL;
    in_paste = false;
    cursor_wanted = false;
}
