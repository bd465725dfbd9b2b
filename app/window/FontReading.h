#pragma once

namespace lathe::app {

/// Reads the configuration of the fonts in a thread of its own, beside the rest of the start, of
/// which it takes a fifth; Qt, which asks for the same, finds it done. Once in a process, before
/// the QApplication.
void beginReadingFonts();
/// Waits for its end. Before the first widget whose size its text says: both would read otherwise.
/// Does nothing where it was not begun.
void awaitFonts();

} // namespace lathe::app
