/// Terminal
