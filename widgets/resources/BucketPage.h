#pragma once

#include "widgets/resources/Page.h"
#include "widgets/resources/Values.h"

#include <optional>

class QStackedWidget;

namespace lathe::resources {

class RowsModel;

/// A bucket as folders: files are dragged in and out, and looked at.
class BucketPage : public Page {
    Q_OBJECT

  public:
    explicit BucketPage(QWidget* parent = nullptr);

    /// Another bucket, at its top.
    void show(const QString& bucket);
    const QString& bucket() const { return m_bucket; }
    /// The folder that is looked at: "" or "photos/2026/".
    const QString& prefix() const { return m_prefix; }
    /// Whether all versions are wanted, not the latest only.
    bool showsVersions() const;
    void setEntries(const std::vector<ObjectEntry>& entries, bool more);
    void setPreview(const Preview& preview);
    QTableView* table() { return m_table; }
    QPlainTextEdit* text() { return m_text; }
    QToolButton* versionsButton() { return m_versions; }

  signals:
    /// What the bucket has at this prefix is wanted.
    void folderChosen(const QString& bucket, const QString& prefix);
    /// `version` is empty for the latest.
    void previewRequested(const QString& bucket, const QString& key, const QString& version);
    /// Paths of files and folders; they become objects below the prefix.
    void uploadRequested(const QString& bucket, const QString& prefix, const QStringList& paths);
    void downloadRequested(const QString& bucket, const QString& key, const QString& version,
                           const QString& path);
    /// Objects, versions of them, and folders with what is below.
    void deleteRequested(const QString& bucket, const std::vector<resources::ObjectEntry>& entries);
    void openFolderRequested(const QString& bucket);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    QWidget* makePreview();
    void go(const QString& prefix);
    void activate(const QModelIndex& index);
    void choose();
    void chooseFiles();
    void save();
    void remove();
    void showPath();
    std::vector<ObjectEntry> chosenEntries() const;
    /// The one object or version that is chosen.
    std::optional<ObjectEntry> chosenObject() const;

    QString m_bucket;
    QString m_prefix;
    std::vector<ObjectEntry> m_entries;
    RowsModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_preview;
    QLabel* m_image;
    QPlainTextEdit* m_text;
    QToolButton* m_up;
    QToolButton* m_versions;
    QToolButton* m_download;
    QToolButton* m_delete;
};

} // namespace lathe::resources
