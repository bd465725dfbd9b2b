#include "engine/patterns/TextIndex.h"

#include <boost/container_hash/hash.hpp>

namespace lathe::patterns {

std::size_t TextHash::operator()(std::string_view text) const {
    return boost::hash<std::string_view>{}(text);
}

} // namespace lathe::patterns
