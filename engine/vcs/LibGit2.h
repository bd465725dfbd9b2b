#pragma once

#include "engine/base/LoadedLibrary.h"
#include "engine/base/Result.h"

#include <git2.h>

/// libgit2, for the .cpp files of this folder, which call its functions by their own names. It
/// comes with so many other libraries that a window takes a tenth longer to start with it, so it is
/// loaded by the first call.
namespace lathe::vcs {

inline constinit const LoadedLibrary libGit2{"libgit2.so." LIBGIT2_SOVERSION};

/// Makes libgit2 ready, which is to be done before anything else is asked of it. Fails with
/// Git.NoLibrary.
Result<void> startLibGit2();

#define LATHE_LIBGIT2(name)                                                                        \
    inline constinit const LoadedFunction<libGit2, decltype(::name)> name {                        \
#name                                                                                      \
    }

LATHE_LIBGIT2(git_annotated_commit_free);
LATHE_LIBGIT2(git_annotated_commit_from_ref);
LATHE_LIBGIT2(git_annotated_commit_id);
LATHE_LIBGIT2(git_attr_get);
LATHE_LIBGIT2(git_attr_value);
LATHE_LIBGIT2(git_blame_buffer);
LATHE_LIBGIT2(git_blame_file);
LATHE_LIBGIT2(git_blame_free);
LATHE_LIBGIT2(git_blame_get_hunk_byindex);
LATHE_LIBGIT2(git_blame_get_hunk_count);
LATHE_LIBGIT2(git_blame_options_init);
LATHE_LIBGIT2(git_blob_create_from_buffer);
LATHE_LIBGIT2(git_blob_free);
LATHE_LIBGIT2(git_blob_lookup);
LATHE_LIBGIT2(git_blob_rawcontent);
LATHE_LIBGIT2(git_blob_rawsize);
LATHE_LIBGIT2(git_branch_create);
LATHE_LIBGIT2(git_branch_is_checked_out);
LATHE_LIBGIT2(git_branch_is_head);
LATHE_LIBGIT2(git_branch_iterator_free);
LATHE_LIBGIT2(git_branch_iterator_new);
LATHE_LIBGIT2(git_branch_lookup);
LATHE_LIBGIT2(git_branch_name_is_valid);
LATHE_LIBGIT2(git_branch_next);
LATHE_LIBGIT2(git_buf_dispose);
LATHE_LIBGIT2(git_checkout_head);
LATHE_LIBGIT2(git_checkout_index);
LATHE_LIBGIT2(git_checkout_options_init);
LATHE_LIBGIT2(git_checkout_tree);
LATHE_LIBGIT2(git_commit_amend);
LATHE_LIBGIT2(git_commit_author);
LATHE_LIBGIT2(git_commit_create);
LATHE_LIBGIT2(git_commit_free);
LATHE_LIBGIT2(git_commit_id);
LATHE_LIBGIT2(git_commit_lookup);
LATHE_LIBGIT2(git_commit_message);
LATHE_LIBGIT2(git_commit_message_encoding);
LATHE_LIBGIT2(git_commit_parent);
LATHE_LIBGIT2(git_commit_parent_id);
LATHE_LIBGIT2(git_commit_parentcount);
LATHE_LIBGIT2(git_commit_summary);
LATHE_LIBGIT2(git_commit_tree);
LATHE_LIBGIT2(git_config_delete_entry);
LATHE_LIBGIT2(git_config_free);
LATHE_LIBGIT2(git_config_get_bool);
LATHE_LIBGIT2(git_config_get_path);
LATHE_LIBGIT2(git_config_get_string);
LATHE_LIBGIT2(git_config_iterator_free);
LATHE_LIBGIT2(git_config_iterator_new);
LATHE_LIBGIT2(git_config_next);
LATHE_LIBGIT2(git_config_open_global);
LATHE_LIBGIT2(git_config_open_level);
LATHE_LIBGIT2(git_config_set_string);
LATHE_LIBGIT2(git_credential_ssh_key_from_agent);
LATHE_LIBGIT2(git_credential_ssh_key_new);
LATHE_LIBGIT2(git_credential_username_new);
LATHE_LIBGIT2(git_credential_userpass_plaintext_new);
LATHE_LIBGIT2(git_diff_find_options_init);
LATHE_LIBGIT2(git_diff_find_similar);
LATHE_LIBGIT2(git_diff_free);
LATHE_LIBGIT2(git_diff_get_delta);
LATHE_LIBGIT2(git_diff_index_to_workdir);
LATHE_LIBGIT2(git_diff_num_deltas);
LATHE_LIBGIT2(git_diff_num_deltas_of_type);
LATHE_LIBGIT2(git_diff_options_init);
LATHE_LIBGIT2(git_diff_tree_to_index);
LATHE_LIBGIT2(git_diff_tree_to_tree);
LATHE_LIBGIT2(git_diff_tree_to_workdir_with_index);
LATHE_LIBGIT2(git_error_last);
LATHE_LIBGIT2(git_error_set_str);
LATHE_LIBGIT2(git_fetch_options_init);
LATHE_LIBGIT2(git_filter_list_apply_to_buffer);
LATHE_LIBGIT2(git_filter_list_free);
LATHE_LIBGIT2(git_filter_list_load);
LATHE_LIBGIT2(git_graph_ahead_behind);
LATHE_LIBGIT2(git_graph_descendant_of);
LATHE_LIBGIT2(git_index_add);
LATHE_LIBGIT2(git_index_add_bypath);
LATHE_LIBGIT2(git_index_conflict_get);
LATHE_LIBGIT2(git_index_conflict_iterator_free);
LATHE_LIBGIT2(git_index_conflict_iterator_new);
LATHE_LIBGIT2(git_index_conflict_next);
LATHE_LIBGIT2(git_index_conflict_remove);
LATHE_LIBGIT2(git_index_free);
LATHE_LIBGIT2(git_index_get_bypath);
LATHE_LIBGIT2(git_index_has_conflicts);
LATHE_LIBGIT2(git_index_read);
LATHE_LIBGIT2(git_index_remove);
LATHE_LIBGIT2(git_index_remove_bypath);
LATHE_LIBGIT2(git_index_write);
LATHE_LIBGIT2(git_index_write_tree);
LATHE_LIBGIT2(git_libgit2_init);
LATHE_LIBGIT2(git_libgit2_shutdown);
LATHE_LIBGIT2(git_merge);
LATHE_LIBGIT2(git_merge_analysis);
LATHE_LIBGIT2(git_merge_base);
LATHE_LIBGIT2(git_merge_options_init);
LATHE_LIBGIT2(git_message_prettify);
LATHE_LIBGIT2(git_object_free);
LATHE_LIBGIT2(git_object_id);
LATHE_LIBGIT2(git_object_lookup);
LATHE_LIBGIT2(git_odb_hash);
LATHE_LIBGIT2(git_oid_equal);
LATHE_LIBGIT2(git_oid_fromstr);
LATHE_LIBGIT2(git_oid_is_zero);
LATHE_LIBGIT2(git_oid_tostr);
LATHE_LIBGIT2(git_patch_free);
LATHE_LIBGIT2(git_patch_from_buffers);
LATHE_LIBGIT2(git_patch_get_delta);
LATHE_LIBGIT2(git_patch_get_hunk);
LATHE_LIBGIT2(git_patch_get_line_in_hunk);
LATHE_LIBGIT2(git_patch_num_hunks);
LATHE_LIBGIT2(git_push_options_init);
LATHE_LIBGIT2(git_reference_create);
LATHE_LIBGIT2(git_reference_delete);
LATHE_LIBGIT2(git_reference_free);
LATHE_LIBGIT2(git_reference_is_branch);
LATHE_LIBGIT2(git_reference_is_remote);
LATHE_LIBGIT2(git_reference_is_tag);
LATHE_LIBGIT2(git_reference_iterator_free);
LATHE_LIBGIT2(git_reference_iterator_new);
LATHE_LIBGIT2(git_reference_lookup);
LATHE_LIBGIT2(git_reference_name);
LATHE_LIBGIT2(git_reference_name_to_id);
LATHE_LIBGIT2(git_reference_next);
LATHE_LIBGIT2(git_reference_peel);
LATHE_LIBGIT2(git_reference_shorthand);
LATHE_LIBGIT2(git_reference_symbolic_create);
LATHE_LIBGIT2(git_reference_symbolic_target);
LATHE_LIBGIT2(git_reference_target);
LATHE_LIBGIT2(git_reference_type);
LATHE_LIBGIT2(git_remote_create_options_init);
LATHE_LIBGIT2(git_remote_create_with_opts);
LATHE_LIBGIT2(git_remote_default_branch);
LATHE_LIBGIT2(git_remote_fetch);
LATHE_LIBGIT2(git_remote_free);
LATHE_LIBGIT2(git_remote_init_callbacks);
LATHE_LIBGIT2(git_remote_push);
LATHE_LIBGIT2(git_repository_commondir);
LATHE_LIBGIT2(git_repository_config);
LATHE_LIBGIT2(git_repository_config_snapshot);
LATHE_LIBGIT2(git_repository_free);
LATHE_LIBGIT2(git_repository_head);
LATHE_LIBGIT2(git_repository_index);
LATHE_LIBGIT2(git_repository_init_ext);
LATHE_LIBGIT2(git_repository_init_options_init);
LATHE_LIBGIT2(git_repository_is_bare);
LATHE_LIBGIT2(git_repository_mergehead_foreach);
LATHE_LIBGIT2(git_repository_message);
LATHE_LIBGIT2(git_repository_open_ext);
LATHE_LIBGIT2(git_repository_path);
LATHE_LIBGIT2(git_repository_set_head);
LATHE_LIBGIT2(git_repository_state);
LATHE_LIBGIT2(git_repository_state_cleanup);
LATHE_LIBGIT2(git_repository_workdir);
LATHE_LIBGIT2(git_revwalk_free);
LATHE_LIBGIT2(git_revwalk_new);
LATHE_LIBGIT2(git_revwalk_next);
LATHE_LIBGIT2(git_revwalk_push);
LATHE_LIBGIT2(git_revwalk_push_glob);
LATHE_LIBGIT2(git_revwalk_push_head);
LATHE_LIBGIT2(git_signature_default);
LATHE_LIBGIT2(git_signature_free);
LATHE_LIBGIT2(git_stash_apply_options_init);
LATHE_LIBGIT2(git_stash_drop);
LATHE_LIBGIT2(git_stash_foreach);
LATHE_LIBGIT2(git_stash_pop);
LATHE_LIBGIT2(git_stash_save);
LATHE_LIBGIT2(git_tree_entry_bypath);
LATHE_LIBGIT2(git_tree_entry_filemode);
LATHE_LIBGIT2(git_tree_entry_free);
LATHE_LIBGIT2(git_tree_entry_id);
LATHE_LIBGIT2(git_tree_entry_name);
LATHE_LIBGIT2(git_tree_entry_type);
LATHE_LIBGIT2(git_tree_entrycount);
LATHE_LIBGIT2(git_tree_free);
LATHE_LIBGIT2(git_tree_id);
LATHE_LIBGIT2(git_tree_lookup);
LATHE_LIBGIT2(git_tree_walk);

#undef LATHE_LIBGIT2

} // namespace lathe::vcs
