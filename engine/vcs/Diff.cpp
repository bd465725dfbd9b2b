#include "engine/vcs/Diff.h"

#include "engine/vcs/Contents.h"

namespace lathe::vcs {

namespace {

struct Pair {
    Content before;
    Content after;
};

Result<Pair> contentsOf(const Repository& repository, const DiffRequest& request) {
    auto index = indexOf(repository);
    if (!index)
        return index.error();
    const std::string& oldPath = request.oldPath.empty() ? request.path : request.oldPath;
    auto staged = contentInIndex(repository, index->get(), request.path);
    if (!staged)
        return staged.error();
    Result<Content> before = *staged;
    if (request.sides != Sides::WorktreeToIndex) {
        auto tree = headTree(repository);
        if (!tree)
            return tree.error();
        before = contentInTree(repository, tree->get(), oldPath);
    }
    if (!before)
        return before.error();
    auto after = request.sides == Sides::IndexToHead
                     ? staged
                     : contentOnDisk(repository, request.path, request.unsaved, staged->mode);
    if (!after)
        return after.error();
    return Pair{std::move(*before), std::move(*after)};
}

} // namespace

LineSet linesOf(const FileDiff& diff, std::size_t hunk) {
    LineSet lines;
    if (hunk >= diff.hunks.size())
        return lines;
    for (std::size_t i = 0; i < diff.hunks[hunk].lines.size(); ++i) {
        if (diff.hunks[hunk].lines[i].kind != DiffLine::Kind::Context)
            lines.emplace(hunk, i);
    }
    return lines;
}

Result<FileDiff> diff(const Repository& repository, const DiffRequest& request) {
    auto contents = contentsOf(repository, request);
    if (!contents)
        return contents.error();
    return compare(contents->before, contents->after, request.path, request.oldPath);
}

} // namespace lathe::vcs
