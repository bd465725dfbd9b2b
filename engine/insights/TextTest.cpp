#include "engine/insights/TextTest.h"

#include <cstring>

namespace lathe::insights {

Result<TextTest> TextTest::matching(std::string_view expression) {
    if (expression.find_first_of("\\^$.|?*+()[]{}") == std::string_view::npos)
        return containing(std::string{expression});
    auto regex = Regex::compile(expression);
    if (!regex)
        return regex.error();
    return TextTest{std::move(*regex)};
}

bool TextTest::holds(std::string_view text) const {
    if (const auto* part = std::get_if<std::string>(&m_test))
        return memmem(text.data(), text.size(), part->data(), part->size()) != nullptr ||
               part->empty();
    return std::get<Regex>(m_test).matches(text);
}

} // namespace lathe::insights
