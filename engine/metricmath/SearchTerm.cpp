#include "engine/metricmath/SearchTerm.h"

#include <algorithm>

namespace lathe::metricmath {

namespace {

struct Matching {
    const Metric& metric;
    std::string_view ownAccount;

    bool operator()(const SearchTerm::Anywhere& term) const {
        const Sought& sought = term.sought;
        return sought.isFoundIn(metric.name) || sought.isFoundIn(metric.nameSpace) ||
               std::any_of(metric.dimensions.begin(), metric.dimensions.end(),
                           [&](const Dimension& dimension) {
                               return sought.isFoundIn(dimension.name) ||
                                      sought.isFoundIn(dimension.value);
                           });
    }
    bool operator()(const SearchTerm::Property& term) const {
        if (term.name == "MetricName")
            return term.sought.isFoundIn(metric.name);
        if (term.name == "Namespace")
            return term.sought.isFoundIn(metric.nameSpace);
        if (term.name == ":aws.AccountId")
            return isAccount(term.sought.text);
        const std::string* value = metric.dimension(term.name);
        return value && term.sought.isFoundIn(*value);
    }
    bool operator()(const SearchTerm::All& all) const {
        return std::all_of(all.terms.begin(), all.terms.end(), [this](const SearchTermPtr& term) {
            return term->matches(metric, ownAccount);
        });
    }
    bool operator()(const SearchTerm::Any& any) const {
        return std::any_of(any.terms.begin(), any.terms.end(), [this](const SearchTermPtr& term) {
            return term->matches(metric, ownAccount);
        });
    }
    bool operator()(const SearchTerm::Not& negated) const {
        return !negated.term->matches(metric, ownAccount);
    }
    bool isAccount(std::string_view id) const {
        const std::string_view account = metric.accountId.empty() ? ownAccount : metric.accountId;
        return account == (id == "LOCAL" ? ownAccount : id);
    }
};

} // namespace

bool Sought::isFoundIn(std::string_view name) const {
    return isExact ? name == text : tokens.isIn(Tokens{name});
}

bool SearchTerm::matches(const Metric& metric, std::string_view ownAccount) const {
    return std::visit(Matching{metric, ownAccount}, kind);
}

} // namespace lathe::metricmath
