#include "engine/compare/JsonDiff.h"

#include "engine/compare/ArrayDiff.h"

#include <string_view>
#include <unordered_map>

namespace lathe::compare {

namespace {

using Kind = Difference::Kind;

/// Only in one of the two.
Difference single(const Value* before, const Value* after, const Place& place) {
    Difference difference;
    difference.before = before;
    difference.after = after;
    difference.kind = place.mayMiss() ? Kind::Excepted : before ? Kind::Removed : Kind::Added;
    difference.count = difference.kind == Kind::Excepted ? 0 : 1;
    return difference;
}

void add(Difference& whole, Difference part) {
    whole.count += part.count;
    whole.parts.push_back(std::move(part));
}

/// The members after, each of those that were removed behind the one that it stood behind.
void compareMembers(Difference& whole, const Value& before, const Value& after,
                    const Place& place) {
    std::unordered_map<std::string_view, std::size_t> inBefore, inAfter;
    for (std::size_t at = 0; at < before.keys.size(); ++at)
        inBefore.emplace(before.keys[at], at);
    for (std::size_t at = 0; at < after.keys.size(); ++at)
        inAfter.emplace(after.keys[at], at);
    const auto addRemoved = [&](std::size_t from) {
        for (; from < before.keys.size() && !inAfter.contains(before.keys[from]); ++from) {
            Difference gone = single(&before.items[from], nullptr, place.into(before.keys[from]));
            gone.key = before.keys[from];
            add(whole, std::move(gone));
        }
    };
    addRemoved(0);
    for (std::size_t at = 0; at < after.keys.size(); ++at) {
        const std::string& key = after.keys[at];
        const auto old = inBefore.find(key);
        Difference part = old == inBefore.end() ? single(nullptr, &after.items[at], place.into(key))
                                                : compareValues(before.items[old->second],
                                                                after.items[at], place.into(key));
        part.key = key;
        add(whole, std::move(part));
        if (old != inBefore.end())
            addRemoved(old->second + 1);
    }
}

void compareElements(Difference& whole, const Value& before, const Value& after,
                     const Place& place) {
    for (const ElementPair& pair : pairElements(before, after)) {
        const Place here = place.into(std::to_string(pair.after ? *pair.after : *pair.before));
        const Value* old = pair.before ? &before.items[*pair.before] : nullptr;
        const Value* now = pair.after ? &after.items[*pair.after] : nullptr;
        Difference part = old && now ? compareValues(*old, *now, here) : single(old, now, here);
        if (pair.moved) {
            part = {};
            part.kind = Kind::Moved;
            part.before = old;
            part.after = now;
            part.count = 1;
        }
        part.indexBefore = pair.before;
        part.indexAfter = pair.after;
        add(whole, std::move(part));
    }
}

void visitDifferences(const Difference& difference, const std::string& pointer,
                      const std::function<void(const std::string&, const Difference&)>& visit) {
    if (difference.count == 0)
        return;
    if (difference.kind != Kind::Inside)
        return visit(pointer, difference);
    for (const Difference& part : difference.parts)
        visitDifferences(part, pointerInto(pointer, part.name()), visit);
}

} // namespace

std::string Difference::name() const {
    if (indexAfter)
        return std::to_string(*indexAfter);
    return indexBefore ? std::to_string(*indexBefore) : key;
}

Difference compareValues(const Value& before, const Value& after, const Place& place) {
    Difference difference;
    difference.before = &before;
    difference.after = &after;
    const Value& old = before.held() && after.held() ? *before.held() : before;
    const Value& now = before.held() && after.held() ? *after.held() : after;
    const bool alike = old.kind == now.kind && old.isContainer();
    if (!alike && areEqual(before, after, place.rules()))
        return difference;
    const Exception* exception = place.exception();
    if (exception &&
        (!exception->form || (has(*exception->form, before) && has(*exception->form, after)))) {
        difference.kind = Kind::Excepted;
        return difference;
    }
    if (!alike) {
        difference.kind = Kind::Changed;
        difference.count = 1;
        return difference;
    }
    difference.kind = Kind::Inside;
    if (old.kind == Value::Kind::Object)
        compareMembers(difference, old, now, place);
    else
        compareElements(difference, old, now, place);
    return difference;
}

Comparison::Comparison(Value before, Value after, const Rules& rules)
    : m_before{std::make_shared<Value>(std::move(before))}
    , m_after{std::make_shared<Value>(std::move(after))} {
    const Place root{rules};
    fingerprint(*m_before, root);
    fingerprint(*m_after, root);
    m_root = compareValues(*m_before, *m_after, root);
}

void forEachDifference(const Difference& root,
                       const std::function<void(const std::string&, const Difference&)>& visit) {
    visitDifferences(root, {}, visit);
}

} // namespace lathe::compare
