#include "widgets/resources/BucketPage.h"

#include "widgets/common/Formats.h"
#include "widgets/common/JsonText.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Tokens.h"
#include "widgets/resources/RowsModel.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lathe::resources {

namespace {

/// Paths of what is dragged; none where it is no file.
QStringList filesOf(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

/// Of the row; what a key has not is between it and the version.
QString rowId(const ObjectEntry& entry) {
    return entry.version.isEmpty() ? entry.key : entry.key + QChar{QChar::Null} + entry.version;
}

constexpr int versionColumn = 3;

bool looksBinary(const QByteArray& data) {
    return data.contains('\0') || QString::fromUtf8(data).count(QChar::ReplacementCharacter) > 3;
}

} // namespace

BucketPage::BucketPage(QWidget* parent)
    : Page{parent}
    , m_model{new RowsModel{{tr("Name"), tr("Size"), tr("Modified"), tr("Version")}, {1}, this}}
    , m_table{makeTable(m_model, tr("Objects"), 0, this)} {
    setAcceptDrops(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_up = addButton("chevron-up", {}, tr("To the folder above"));
    auto* upload = addButton("push", tr("Upload..."), tr("Copy files into this folder"));
    m_versions = addButton("history", tr("Versions"), tr("Every version, not the latest only"));
    m_versions->setCheckable(true);
    m_table->setColumnHidden(versionColumn, true);
    m_download = addButton("pull", tr("Download..."), tr("Save the object as a file"));
    m_delete = addButton("trash", tr("Delete"), tr("Delete what is chosen"));
    auto* open = addButton("folder-open", {}, tr("Open the bucket's folder"));
    auto* split = new QSplitter{this};
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makePreview());
    split->setSizes({560, 360});
    content()->addWidget(split, 1);

    connect(m_table, &QTableView::activated, this, &BucketPage::activate);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BucketPage::choose);
    connect(m_up, &QToolButton::clicked, this,
            [this] { go(m_prefix.left(m_prefix.chopped(1).lastIndexOf('/') + 1)); });
    connect(m_versions, &QToolButton::toggled, this, [this](bool on) {
        m_table->setColumnHidden(versionColumn, !on);
        go(m_prefix);
    });
    connect(upload, &QToolButton::clicked, this, &BucketPage::chooseFiles);
    connect(m_download, &QToolButton::clicked, this, &BucketPage::save);
    connect(m_delete, &QToolButton::clicked, this, &BucketPage::remove);
    connect(open, &QToolButton::clicked, this, [this] { emit openFolderRequested(m_bucket); });
    auto* erase = new QShortcut{Qt::Key_Delete, m_table};
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &BucketPage::remove);
}

QWidget* BucketPage::makePreview() {
    m_text = makeCodeField(tr("Preview"), this);
    m_text->setReadOnly(true);
    m_image = new QLabel{this};
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setMinimumSize(1, 1);
    m_preview = new QStackedWidget{this};
    m_preview->addWidget(m_text);
    m_preview->addWidget(m_image);
    return captioned(tr("Preview"), m_preview, this);
}

bool BucketPage::showsVersions() const {
    return m_versions->isChecked();
}

void BucketPage::show(const QString& bucket) {
    m_bucket = bucket;
    go({});
}

void BucketPage::go(const QString& prefix) {
    m_prefix = prefix;
    m_entries.clear();
    m_model->setRows({});
    showPath();
    choose();
    emit folderChosen(m_bucket, m_prefix);
}

void BucketPage::showPath() {
    setTitle(m_bucket);
    setState(m_prefix.isEmpty() ? QString{} : m_prefix);
    m_up->setEnabled(!m_prefix.isEmpty());
}

void BucketPage::setEntries(const std::vector<ObjectEntry>& entries, bool more) {
    m_entries = entries;
    std::vector<RowsModel::Row> rows;
    rows.reserve(entries.size());
    for (const ObjectEntry& entry : entries) {
        const QString name = entry.key.mid(m_prefix.size());
        if (entry.isFolder) {
            rows.push_back({entry.key, {name, {}, {}, {}}, "folder"});
            continue;
        }
        const QString size = entry.isDeleteMarker ? tr("deleted") : ui::sizeText(entry.size);
        const QString version =
            entry.isLatest ? tr("latest, %1").arg(entry.version) : entry.version;
        rows.push_back({rowId(entry),
                        {name, size, entry.modified, version},
                        entry.isDeleteMarker ? QStringLiteral("trash") : ui::fileIcon(name)});
    }
    m_model->setRows(std::move(rows));
    showPath();
    if (more)
        setState(
            tr("%1 (the first %2 are shown)").arg(m_prefix, ui::countText(qint64(entries.size()))));
    else if (entries.empty() && m_prefix.isEmpty())
        setState(tr("Empty: drop files here"));
    choose();
}

std::vector<ObjectEntry> BucketPage::chosenEntries() const {
    std::vector<ObjectEntry> chosen;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        for (const ObjectEntry& entry : m_entries)
            if (rowId(entry) == index.data(RowsModel::IdRole).toString())
                chosen.push_back(entry);
    return chosen;
}

std::optional<ObjectEntry> BucketPage::chosenObject() const {
    const auto chosen = chosenEntries();
    const bool one =
        chosen.size() == 1 && !chosen.front().isFolder && !chosen.front().isDeleteMarker;
    return one ? std::optional{chosen.front()} : std::nullopt;
}

void BucketPage::activate(const QModelIndex& index) {
    const QString key = index.data(RowsModel::IdRole).toString();
    if (key.endsWith('/') && key != m_prefix)
        go(key);
}

void BucketPage::choose() {
    const auto object = chosenObject();
    m_download->setEnabled(object.has_value());
    m_delete->setEnabled(m_table->selectionModel()->hasSelection());
    if (object) {
        emit previewRequested(m_bucket, object->key, object->version);
        return;
    }
    m_text->clear();
    m_preview->setCurrentWidget(m_text);
}

void BucketPage::setPreview(const Preview& preview) {
    const auto object = chosenObject();
    if (!object || object->key != preview.key || object->version != preview.version)
        return;
    QPixmap picture;
    if (preview.contentType.startsWith("image/") && picture.loadFromData(preview.data)) {
        m_image->setPixmap(
            picture.scaled(m_preview->size().boundedTo(picture.size()) * devicePixelRatioF(),
                           Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_preview->setCurrentWidget(m_image);
        return;
    }
    m_preview->setCurrentWidget(m_text);
    QString text;
    if (looksBinary(preview.data))
        text = tr("No text: %1").arg(ui::sizeText(preview.size));
    else if (preview.size == preview.data.size())
        text = ui::prettyJson(QString::fromUtf8(preview.data))
                   .value_or(QString::fromUtf8(preview.data));
    else
        text = QString::fromUtf8(preview.data) + "\n...";
    m_text->setPlainText(text + "\n\n" + preview.headers.join('\n'));
}

void BucketPage::chooseFiles() {
    auto* dialog = new QFileDialog{this, tr("Upload to %1").arg(m_bucket)};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& paths) { emit uploadRequested(m_bucket, m_prefix, paths); });
    dialog->open();
}

void BucketPage::save() {
    const auto object = chosenObject();
    if (!object)
        return;
    auto* dialog = new QFileDialog{this, tr("Save %1").arg(object->key)};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(object->key.section('/', -1));
    connect(dialog, &QFileDialog::fileSelected, this, [this, object](const QString& path) {
        emit downloadRequested(m_bucket, object->key, object->version, path);
    });
    dialog->open();
}

void BucketPage::remove() {
    const auto entries = chosenEntries();
    if (!entries.empty())
        emit deleteRequested(m_bucket, entries);
}

void BucketPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_bucket.isEmpty() && !filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void BucketPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    emit uploadRequested(m_bucket, m_prefix, filesOf(event->mimeData()));
}

} // namespace lathe::resources
