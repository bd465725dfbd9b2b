#include "app/window/FontReading.h"

#include <fontconfig/fontconfig.h>

#include <thread>

namespace lathe::app {

namespace {

std::jthread& reader() {
    static std::jthread thread;
    return thread;
}

} // namespace

void beginReadingFonts() {
    reader() = std::jthread{[] { FcInit(); }};
}

void awaitFonts() {
    if (reader().joinable())
        reader().join();
}

} // namespace lathe::app
