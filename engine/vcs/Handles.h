#pragma once

#include "engine/vcs/LibGit2.h"

#include <memory>
#include <string>

/// Owners of libgit2's objects, for the .cpp files of this folder.
namespace lathe::vcs {

template <auto& Free> struct FreedBy {
    template <class Object> void operator()(Object* object) const { Free(object); }
};
template <class Object, auto& Free> using Handle = std::unique_ptr<Object, FreedBy<Free>>;

using IndexHandle = Handle<git_index, git_index_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using BlobHandle = Handle<git_blob, git_blob_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using DiffHandle = Handle<git_diff, git_diff_free>;
using PatchHandle = Handle<git_patch, git_patch_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;
using FilterListHandle = Handle<git_filter_list, git_filter_list_free>;
using BlameHandle = Handle<git_blame, git_blame_free>;
using RemoteHandle = Handle<git_remote, git_remote_free>;
using AnnotatedCommitHandle = Handle<git_annotated_commit, git_annotated_commit_free>;
using ConfigIteratorHandle = Handle<git_config_iterator, git_config_iterator_free>;
using RevwalkHandle = Handle<git_revwalk, git_revwalk_free>;
using BranchIteratorHandle = Handle<git_branch_iterator, git_branch_iterator_free>;
using ReferenceIteratorHandle = Handle<git_reference_iterator, git_reference_iterator_free>;
using ConflictIteratorHandle =
    Handle<git_index_conflict_iterator, git_index_conflict_iterator_free>;

/// A buffer that libgit2 fills.
class Buffer {
  public:
    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { git_buf_dispose(&m_buffer); }
    git_buf* get() { return &m_buffer; }
    std::string text() const { return {m_buffer.ptr ? m_buffer.ptr : "", m_buffer.size}; }

  private:
    git_buf m_buffer{};
};

/// Takes what a function of libgit2 gives by its first parameter:
/// `git_repository_index(Out{index}, repository)`. The owner has it after the whole expression.
template <class Owner> class Out {
  public:
    explicit Out(Owner& owner)
        : m_owner{owner} {}
    ~Out() { m_owner.reset(m_object); }
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;
    operator typename Owner::element_type **() { return &m_object; }

  private:
    Owner& m_owner;
    typename Owner::element_type* m_object = nullptr;
};

} // namespace lathe::vcs
