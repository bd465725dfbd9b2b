#include "widgets/cost/SaveFile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace lathe::cost {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("SaveFile", text);
}

} // namespace

QString writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file{path};
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString{} : file.errorString();
}

void saveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
              const QByteArray& bytes, std::function<void(const QString&)> said) {
    saveFile(
        parent, title, name, filter,
        [bytes](const QString& path) { return writeFile(path, bytes); }, std::move(said));
}

void saveFile(QWidget* parent, const QString& title, const QString& name, const QString& filter,
              std::function<QString(const QString& path)> write,
              std::function<void(const QString&)> said) {
    auto* dialog = new QFileDialog{parent, title, name, filter};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo{name}.suffix());
    dialog->selectFile(name);
    // "Markdown (*.md)" -> "md"
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        dialog->setDefaultSuffix(chosen.section(u'.', -1).chopped(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [write = std::move(write), said = std::move(said)](const QString& path) {
                         const QString reason = write(path);
                         said(reason.isEmpty()
                                  ? tr(QT_TRANSLATE_NOOP("SaveFile", "Exported to %1")).arg(path)
                                  : tr(QT_TRANSLATE_NOOP("SaveFile", "Could not write %1: %2"))
                                        .arg(path, reason));
                     });
    dialog->open();
}

} // namespace lathe::cost
