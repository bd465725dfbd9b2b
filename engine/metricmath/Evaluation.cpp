#include "engine/metricmath/Evaluation.h"

#include "engine/metricmath/Node.h"

#include <iterator>
#include <utility>

namespace lathe::metricmath {

namespace {

/// A value or what only functions take, and whether it is a word without quotation marks.
struct Evaluated {
    Argument argument;
    bool isWord = false;
};

Text nameOf(const Argument& argument) {
    if (std::holds_alternative<double>(argument))
        return Text::tr("a scalar");
    if (std::holds_alternative<Series>(argument))
        return Text::tr("a time series");
    if (std::holds_alternative<SeriesList>(argument))
        return Text::tr("an array of time series");
    return Text::tr("a text");
}

Argument asArgument(Value value) {
    return std::visit([](auto&& one) -> Argument { return std::forward<decltype(one)>(one); },
                      std::move(value));
}

std::optional<Value> asValue(Argument argument) {
    if (double* scalar = std::get_if<double>(&argument))
        return *scalar;
    if (Series* series = std::get_if<Series>(&argument))
        return std::move(*series);
    if (SeriesList* list = std::get_if<SeriesList>(&argument))
        return std::move(*list);
    return std::nullopt;
}

/// Throws Failure.
class Evaluator {
  public:
    explicit Evaluator(const Context& context)
        : m_context{context} {}

    Value value(const Node& node) {
        auto result = asValue(evaluated(node).argument);
        if (!result)
            throw Failure{Text::tr("a text is no value"), node.begin, node.end};
        checkSize(*result, node);
        return *std::move(result);
    }

  private:
    Evaluated evaluated(const Node& node) {
        return std::visit([&](const auto& kind) { return of(kind, node); }, node.kind);
    }

    Evaluated of(const Number& number, const Node&) { return {number.value}; }
    Evaluated of(const Quoted& quoted, const Node&) { return {quoted.text}; }
    Evaluated of(const Word& word, const Node&) {
        if (word.name == "true" || word.name == "false")
            return {word.name == "true"};
        return {word.name, true};
    }
    Evaluated of(const Reference& reference, const Node& node) {
        if (const Series* series = m_context.metric(reference.id))
            return {*series};
        const Value* other = m_context.other ? m_context.other(reference.id) : nullptr;
        if (!other)
            throw Failure{
                Text::tr("there is no metric or expression with the id '{}'", reference.id),
                node.begin, node.end};
        return {asArgument(*other)};
    }
    Evaluated of(const Array& array, const Node& node) {
        SeriesList list;
        for (const NodePtr& item : array.items) {
            Value one = value(*item);
            if (Series* series = std::get_if<Series>(&one))
                list.push_back(std::move(*series));
            else if (SeriesList* several = std::get_if<SeriesList>(&one))
                std::move(several->begin(), several->end(), std::back_inserter(list));
            else
                throw Failure{Text::tr("an array has time series, and no scalars"), item->begin,
                              item->end};
            checkSize(list, node);
        }
        return {std::move(list)};
    }
    Evaluated of(const Negative& negative, const Node&) {
        return {asArgument(negated(value(*negative.operand)))};
    }
    Evaluated of(const Operation& operation, const Node& node) {
        const Value left = value(*operation.left);
        const Value right = value(*operation.right);
        auto result = applied(operation.sign, left, right);
        if (!result)
            throw Failure{Text::tr("'{}' does not go with {} and {}", signOf(operation.sign),
                                   nameOf(asArgument(left)), nameOf(asArgument(right))),
                          node.begin, node.end};
        return {asArgument(*std::move(result))};
    }
    Evaluated of(const Call& call, const Node& node) {
        std::vector<Argument> values;
        for (std::size_t i = 0; i < call.arguments.size(); ++i) {
            Evaluated argument = evaluated(*call.arguments[i]);
            check(*call.function, i, argument.argument, argument.isWord, *call.arguments[i]);
            values.push_back(std::move(argument.argument));
        }
        try {
            Value result = call.function->call({node, m_context, std::move(values)});
            checkSize(result, node);
            return {asArgument(std::move(result))};
        } catch (Failure& failure) {
            // Of what knows nothing of the expression's text.
            if (failure.end == 0) {
                failure.begin = node.begin;
                failure.end = node.end;
            }
            throw;
        }
    }

    void checkSize(const Value& value, const Node& node) const {
        if (const SeriesList* list = std::get_if<SeriesList>(&value))
            checkSize(*list, node);
    }
    void checkSize(const SeriesList& list, const Node& node) const {
        std::size_t points = 0;
        for (const Series& series : list)
            points += series.size();
        if (list.size() > mostSeries || points > mostPoints)
            throw Failure{Text::tr("this is more than {} time series, or than {} data points",
                                   mostSeries, mostPoints),
                          node.begin, node.end};
    }

    const Context& m_context;
};

} // namespace

tl::expected<Value, Problem> evaluate(const Expression& expression, const Context& context) {
    try {
        return Evaluator{context}.value(expression.root());
    } catch (const Failure& failure) {
        return tl::unexpected(failure.in(expression.text()));
    }
}

} // namespace lathe::metricmath
