#include "engine/cli/PriceNote.h"

#include "engine/base/Paths.h"
#include "engine/cli/Output.h"
#include "engine/cost/PriceTable.h"

#include <fmt/format.h>

namespace lathe::cli {

void printPriceNote(const std::string& region) {
    const auto prices = cost::PriceTable::load(resourceDirectory() / "prices/lambda.json");
    if (!prices)
        return;
    if (const Text note = prices->substitution(region); !note.empty())
        printError(fmt::format("lathe: {}\n", note.english()));
}

} // namespace lathe::cli
