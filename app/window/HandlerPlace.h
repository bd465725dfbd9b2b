#pragma once

#include "engine/model/FunctionSpec.h"

#include <QString>

namespace lathe::app {

struct HandlerPlace {
    /// Empty where the code is not on this machine.
    QString path;
    /// Where the handler is defined; 1 where that cannot be told.
    int line = 1;
};

/// The file and line of a function's handler ("src/app.handler", "shop.Orders::handle"), or of the
/// main function of a program. Reads the disk.
HandlerPlace handlerPlace(const model::FunctionSpec& function);

} // namespace lathe::app
