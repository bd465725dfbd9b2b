#include "app/window/Run.h"

int main(int argc, char** argv) {
    return lathe::app::run(argc, argv);
}
