// Keys, clicks and pastes, read without touching the screen.
#include "cn_private.h"
#include "cncurses.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END, WORD_LEFT, WORD_RIGHT, WORD_ERASE };

static WINDOW *reader;
static bool in_paste;
static bool has_read;
static int matched;

void cn_reader_open(void) {
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
    // What terminals of today send, whatever the description says that TERM names: PuTTY, a clicker under vt100.
    static const struct { const char *bytes; int code; } usual[] = {
        {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
        {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[Z", KEY_BTAB},
        {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        if (key_defined(usual[i].bytes) == 0) define_key(usual[i].bytes, usual[i].code);
    }
    // Ctrl-Z is a key of its own in the description of the Linux console (kspd).
    keyok(KEY_SUSPEND, FALSE);
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    // With Ctrl, with Alt, and as Alt and a letter.
    define_key("\033[1;5D", WORD_LEFT);
    define_key("\033[1;5C", WORD_RIGHT);
    define_key("\033[1;3D", WORD_LEFT);
    define_key("\033[1;3C", WORD_RIGHT);
    define_key("\033b", WORD_LEFT);
    define_key("\033f", WORD_RIGHT);
    // Otherwise it would be Esc, which leaves the page, and then Backspace.
    define_key("\033\177", WORD_ERASE);
    define_key("\033\b", WORD_ERASE);
}

void cn_reader_close(void) {
    if (reader != NULL) delwin(reader);
    reader = NULL;
    in_paste = has_read = false;
    matched = 0;
}

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
    case WORD_ERASE: return CN_KEY_WORD_ERASE;
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

/// Takes the rest of a sequence that is no key of ours: it is neither Esc, which leaves the page, nor the letters in it.
static bool take_sequence(void) {
    wint_t code = 0;
    int result = wget_wch(reader, &code);
    if (result == ERR) return false;
    if (result == KEY_CODE_YES) {
        ungetch((int)code);
        return false;
    }
    if (code != '[' && code != 'O') {
        unget_wch((wchar_t)code);
        return false;
    }
    // « [[A »: a function key of the Linux console.
    bool again = code == '[';
    for (int i = 0; i < 32 && wget_wch(reader, &code) == OK; i++) {
        if (code >= 0x40 && !(again && code == '[')) break;
        again = false;
    }
    return true;
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
        // After a key the terminal was there; if it is gone now, the next wait ends at once and nothing is read.
        if (!has_read && is_gone()) input.kind = CN_CLOSED;
        has_read = false;
        return input;
    }
    has_read = true;
    if (result != KEY_CODE_YES) {
        if (code == '\033' && take_sequence()) {
            input.kind = CN_KEY;
            input.value = CN_KEY_OTHER;
            return input;
        }
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
    // A terminal that never sends the end: Ctrl-C, if nothing follows it, or Esc alone gives the keyboard back.
    bool stopped = waiting == 0 && *count > 0 && bytes[*count - 1] == 3;
    if (stopped || (alone && *count == 0 && matched == 1)) {
        if (stopped) (*count)--;
        cn_paste_end();
        return true;
    }
    return false;
}

/// Ends a paste whose end marker does not come: what is read next are keys.
void cn_paste_end(void) {
    matched = 0;
    in_paste = false;
}
