#ifndef CN_PRIVATE_H
#define CN_PRIVATE_H
// What the shim's own files share; Swift never sees it.
#include <stdbool.h>
#include <stddef.h>

/// Bracketed paste: ours to switch, since terminfo of this age does not know it.
#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"

/// Remembers how the terminal was, before ncurses touches it.
void cn_guard_save(void);
/// Builds the bytes that undo everything we switch on; call after newterm.
void cn_guard_prepare(void);
/// Installs the handlers, over ncurses' own.
void cn_guard_install(void);
/// Gives the previous handlers back.
void cn_guard_remove(void);
/// Sends stderr to a file while the screen is up.
void cn_guard_capture(void);
/// Gives stderr back and prints what was captured.
void cn_guard_release(void);
/// Tells the crash handler whether there is a screen to undo.
void cn_guard_screen(bool up);
/// Says a letter to whoever polls the signals; from a handler too.
void cn_guard_tell(char letter);
/// Gives the terminal back for a while; false where there is none.
bool cn_leave(void);
/// Opens what keys are read from: a pad, since reading from the screen refreshes it.
void cn_reader_open(void);
void cn_reader_close(void);
/// Writes all of it, whatever is interrupted.
void cn_write_all(int file, const void *bytes, size_t count);

#endif
