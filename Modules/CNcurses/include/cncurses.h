#ifndef CNCURSES_H
#define CNCURSES_H
// What Swift may know of ncurses. No curses header here: it is macros, varargs and unsafe globals, and its
// wide functions appear only under defines that do not reach Swift. Every name starts with cn_.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One cell: a spacing code point, the marks over it, and how it looks. `base` 0: the second half of a
/// wide character, skipped.
typedef struct {
    uint32_t base;
    uint32_t marks[4];
    uint32_t looks;
    int32_t pair;
} cn_cell;

enum { CN_BOLD = 1, CN_REVERSE = 2, CN_UNDERLINE = 4, CN_DIM = 8 };

/// What a read found.
enum {
    CN_NOTHING,   // no input left
    CN_TEXT,      // `value` is a code point
    CN_KEY,       // `value` is a CN_KEY_ code, or CN_FUNCTION + n
    CN_CLICK,     // a press at `row`, `column`
    CN_PASTE,     // a paste has begun: call cn_paste until it answers true
    CN_CLOSED     // the terminal went away
};

enum {
    CN_KEY_UP = 1, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP,
    CN_KEY_PAGE_DOWN, CN_KEY_BACKSPACE, CN_KEY_DELETE, CN_KEY_ENTER, CN_KEY_BACK_TAB, CN_KEY_RESIZE,
    CN_KEY_SCROLL_UP, CN_KEY_SCROLL_DOWN, CN_KEY_WORD_LEFT, CN_KEY_WORD_RIGHT, CN_KEY_WORD_ERASE,
    CN_KEY_OTHER,
    CN_FUNCTION = 100
};

typedef struct {
    int kind;
    uint32_t value;
    int row, column;
} cn_input;

/// Bytes that come out of the signal pipe, besides signal numbers' letters below.
enum { CN_ENDED = 'E', CN_RESIZED = 'W', CN_STOP_ASKED = 'Z', CN_CONTINUED = 'C', CN_CHILD = 'X' };

bool cn_locale(void);
int cn_width(uint32_t point);
bool cn_is_terminal(void);
bool cn_start(bool colour, bool mouse);
bool cn_open_test(int rows, int columns, const char *type, bool colour);
int cn_colours(void);
bool cn_shows(uint32_t point);
bool cn_pair(int pair, int foreground, int background);
void cn_size(int *rows, int *columns);
void cn_row(int row, int column, const cn_cell *cells, int count);
void cn_cursor(int row, int column);
void cn_flush(void);
void cn_redraw(void);
cn_input cn_read(void);
bool cn_paste(uint8_t *bytes, size_t room, size_t *count);
void cn_paste_end(void);
int cn_signal_pipe(void);
int cn_tty(void);
int cn_signal_read(int *signal);
int cn_seen(int row, uint32_t *points, int room);
void cn_refit(void);
void cn_suspend(void);
int cn_lend(char *const arguments[]);
void cn_continue(void);
void cn_stop(void);

#endif
