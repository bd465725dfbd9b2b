#include "engine/vcs/Blame.h"

#include "engine/vcs/Contents.h"
#include "engine/vcs/Failures.h"

#include <unordered_map>

namespace lathe::vcs {

namespace {

BlamedLines describe(const Repository& repository, const git_blame_hunk& hunk,
                     std::unordered_map<std::string, std::string>& summaries) {
    BlamedLines lines;
    lines.firstLine = static_cast<int>(hunk.final_start_line_number);
    lines.count = static_cast<int>(hunk.lines_in_hunk);
    if (git_oid_is_zero(&hunk.final_commit_id))
        return lines;
    lines.commit = hexOf(hunk.final_commit_id);
    if (hunk.final_signature) {
        lines.author = hunk.final_signature->name;
        lines.time = Timestamp{std::chrono::seconds{hunk.final_signature->when.time}};
    }
    const auto [summary, isNew] = summaries.try_emplace(lines.commit);
    if (isNew) {
        const auto commit = commitOf(repository, lines.commit);
        if (const char* text = commit ? git_commit_summary(commit->get()) : nullptr)
            summary->second = text;
    }
    lines.summary = summary->second;
    return lines;
}

} // namespace

Result<std::vector<BlamedLines>> blame(const Repository& repository, const std::string& path,
                                       const std::optional<std::string>& unsaved) {
    const auto tree = headTree(repository);
    if (!tree)
        return tree.error();
    if (const auto before = contentInTree(repository, tree->get(), path);
        !before || before->mode == 0)
        return Error{"Git.NotTracked", Text::tr("{} has not been committed yet.", path)};
    const auto now = contentOnDisk(repository, path, unsaved, 0);
    if (!now)
        return now.error();
    git_blame_options options;
    git_blame_options_init(&options, GIT_BLAME_OPTIONS_VERSION);
    BlameHandle committed;
    const int status = git_blame_file(Out{committed}, repository.get(), path.c_str(), &options);
    if (status != 0)
        return failure(status, Text::tr("The history of {} cannot be read", path));
    BlameHandle blamed;
    if (const int merged =
            git_blame_buffer(Out{blamed}, committed.get(), now->bytes.data(), now->bytes.size());
        merged != 0)
        return failure(merged, Text::tr("The history of {} cannot be read", path));
    std::vector<BlamedLines> lines;
    std::unordered_map<std::string, std::string> summaries;
    for (std::uint32_t i = 0; i < git_blame_get_hunk_count(blamed.get()); ++i)
        lines.push_back(
            describe(repository, *git_blame_get_hunk_byindex(blamed.get(), i), summaries));
    return lines;
}

} // namespace lathe::vcs
