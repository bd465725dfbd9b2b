#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lathe::metricmath {

/// A name, cut as searches do it: capitals and digits begin new parts, and what is neither letter
/// nor digit only stands between them. "Project2-trial333" is Project, 2, trial, 333
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html).
class Tokens {
  public:
    explicit Tokens(std::string_view text);

    /// Whether `name` has this search term: all of it, or parts of it that follow each other. The
    /// documentation has case not matter ("COUNT" finds CustomCount1), and matter for terms of
    /// several parts ("count1" does not), but not where a sign stands between them
    /// ("network-errors" finds NetworkErrors2): so it matters for parts that only case or digits
    /// keep apart.
    bool isIn(const Tokens& name) const;
    bool empty() const { return m_parts.empty(); }

  private:
    struct Part {
        std::string text;
        std::string lowercase;
        /// It has a neighbour without a sign between them.
        bool isJoined = false;
    };

    bool isAt(const Tokens& name, std::size_t position) const;

    std::vector<Part> m_parts;
    /// All parts, in lowercase.
    std::string m_whole;
};

} // namespace lathe::metricmath
