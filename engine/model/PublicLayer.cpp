#include "engine/model/PublicLayer.h"

#include "engine/base/Paths.h"

#include <boost/regex.hpp>
#include <fmt/format.h>

#include <system_error>

namespace fs = std::filesystem;

namespace lathe::model {

fs::path placeOfLayer(const std::string& arn) {
    static const boost::regex form{
        R"(arn:[a-z-]+:lambda:[a-z0-9-]+:[^:/]+:layer:([A-Za-z0-9_-]+):(\d+))"};
    boost::smatch parts;
    if (!boost::regex_match(arn, parts, form))
        return {};
    return dataHome() / "layers" / fmt::format("{}-{}.zip", parts.str(1), parts.str(2));
}

fs::path layerOnThisMachine(const std::string& arn) {
    const fs::path archive = placeOfLayer(arn);
    if (archive.empty())
        return {};
    std::error_code ignored;
    const fs::path folder = fs::path{archive}.replace_extension();
    if (fs::is_directory(folder, ignored))
        return folder;
    return fs::is_regular_file(archive, ignored) ? archive : fs::path{};
}

} // namespace lathe::model
