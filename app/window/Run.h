#pragma once

#include <functional>

namespace lathe::app {

class MainWindow;

/// The window as a program, with main's arguments; what it returns is main's too. `made` is called
/// when the window is about to be shown.
int run(int argc, char** argv, const std::function<void(MainWindow&)>& made = {});

} // namespace lathe::app
