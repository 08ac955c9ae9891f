// SPDX-License-Identifier: Apache-2.0
#include "desktop/window/outputactions.h"

#include "app/drawing.h"
#include "desktop/dialogs/importdialog.h"
#include "desktop/window/fileactions.h"
#include "report/portmatrix.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

namespace portwright {

OutputActions::OutputActions(Desk &desk, Actions &actions, FileActions &files, QWidget *window)
    : QObject(window), m_desk(desk), m_files(files), m_window(window), m_mask(actions["mask"])
{
    m_ask = [this](const QString &title, const QString &filter) {
        const QString ending = filter.section(u'*', 1, 1).section(u')', 0, 0);
        return QFileDialog::getSaveFileName(m_window, title, suggestedPath(ending), filter);
    };
    actions.on("export-diagram", this, [this] { exportDiagram(); });
    actions.on("print", this, [this] { print(); });
    actions.on("export-drawio", this, [this] {
        exportTo(tr("Export for draw.io"), tr("draw.io (*.drawio)"), [this](const QString &) { return drawio(); });
    });
    actions.on("import-drawio", this, [this] { importDrawing(); });
    actions.on("export-matrix", this, [this] {
        exportTo(tr("Export port matrix"), tr("CSV (*.csv);;Markdown (*.md);;Text (*.txt)"),
                 [this](const QString &path) { return matrix(path); });
    });
    actions.on("export-report", this, [this] {
        exportTo(tr("Export report"), tr("HTML (*.html);;Markdown (*.md)"),
                 [this](const QString &path) { return report(path); });
    });
}

QString OutputActions::suggestedPath(const QString &ending) const
{
    const QString path = m_desk.session.document().path();
    const QString folder = path.isEmpty() ? QString() : QString(QFileInfo(path).path() + u'/');
    const QString name = isMasked() ? QStringLiteral("plan") : idFromText(m_desk.session.plan().name);
    return folder + (path.isEmpty() || isMasked() ? name : QFileInfo(path).completeBaseName()) + ending;
}

void OutputActions::exportTo(const QString &title, const QString &filter,
                             const std::function<QByteArray(const QString &)> &text)
{
    const QString path = m_ask(title, filter);
    if (path.isEmpty())
        return;
    const Result<void> written = m_desk.session.files().write(path, text(path));
    if (!written)
        m_desk.session.raise(errorsText(written.errors()));
}

void OutputActions::exportDiagram()
{
    DrawingDialog dialog(m_desk.session, m_desk.settings, DrawingDialog::Purpose::Export, isMasked(), m_window);
    dialog.offerFlows(filteredFlows());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_mask->setChecked(dialog.options().masked);
    write(dialog);
}

void OutputActions::write(const DrawingDialog &dialog)
{
    const QString format = dialog.format();
    const QString filter = format == QLatin1String("svg")   ? tr("SVG (*.svg)")
                           : format == QLatin1String("png") ? tr("PNG (*.png)")
                                                            : tr("PDF (*.pdf)");
    QString path = m_ask(tr("Export diagram"), filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + format;
    const Result<QByteArray> bytes =
        format == QLatin1String("svg")
            ? drawingSvg(dialog.drawing(), dialog.options())
            : pictureBytes(format == QLatin1String("png") ? PictureFormat::Png : PictureFormat::Pdf,
                           dialog.drawing().scene, dialog.picture());
    const Result<void> written = bytes ? m_desk.session.files().write(path, *bytes) : Result<void>(bytes.errors());
    if (!written)
        m_desk.session.raise(errorsText(written.errors()));
}

void OutputActions::print()
{
    DrawingDialog dialog(m_desk.session, m_desk.settings, DrawingDialog::Purpose::Print, isMasked(), m_window);
    dialog.offerFlows(filteredFlows());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_mask->setChecked(dialog.options().masked);
    QPrinter printer(QPrinter::HighResolution);
    const PictureOptions picture = dialog.picture();
    printer.setDocName(picture.title);
    printer.setPageLayout(pageLayoutOf(picture.page));
    QPrintDialog printing(&printer, m_window);
    printing.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                        QAbstractPrintDialog::PrintShowPageSize);
    if (printing.exec() != QDialog::Accepted)
        return;
    if (!paintPages(printer, dialog.drawing().scene, picture, printer.fromPage(), printer.toPage()))
        m_desk.session.raise(tr("The printer cannot be started. Try another one, or export a PDF."));
}

/// What the filter of the canvas wants; absent: everything.
std::optional<QSet<FlowId>> OutputActions::filteredFlows() const
{
    return m_desk.filter.isActive() ? std::optional(m_desk.filter.flows()) : std::nullopt;
}

QByteArray OutputActions::drawio() const
{
    if (!isMasked())
        return drawioText(m_desk.session.plan(), *m_desk.session.scene());
    DrawingOptions options;
    options.masked = true;
    const Drawing drawing =
        drawingOf(m_desk.session.workspace(), options, QDate::currentDate(), m_desk.session.language());
    return drawioText(drawing.workspace.plan, drawing.scene);
}

void OutputActions::importDrawing()
{
    const QString folder = QFileInfo(m_desk.session.document().path()).path();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import from draw.io"), folder,
                                                      tr("draw.io (*.drawio *.xml);;All files (*)"));
    if (path.isEmpty())
        return;
    const Result<QByteArray> bytes = m_desk.session.files().read(path);
    const Result<QList<DrawioPage>> pages =
        bytes ? readDrawio(*bytes, path) : Result<QList<DrawioPage>>(bytes.errors());
    if (!pages) {
        m_desk.session.raise(errorsText(pages.errors()));
        return;
    }
    ImportDialog dialog(*pages, m_desk.session.library().packsFor({}), m_desk.session.language(), m_window);
    if (dialog.exec() == QDialog::Accepted)
        take(dialog, path);
}

void OutputActions::take(const ImportDialog &dialog, const QString &path)
{
    const Result<Plan> plan = planOf(dialog.drawing(), m_desk.session.library().packsFor({}), path);
    if (!plan) {
        m_desk.session.raise(errorsText(plan.errors()));
        return;
    }
    if (!m_files.mayLeave())
        return;
    m_desk.files.startNew();
    m_desk.session.apply(tr("Import from draw.io"), *plan);
    Q_EMIT m_files.opened();
}

Workspace OutputActions::shown() const
{
    const Workspace &workspace = m_desk.session.workspace();
    return isMasked() ? maskedWorkspace(workspace, QDate::currentDate(), m_desk.session.language()) : workspace;
}

QByteArray OutputActions::matrix(const QString &path) const
{
    const Workspace workspace = shown();
    const Table table = portMatrix(workspace.plan, workspace.derivation, workspace.routing, m_desk.session.language());
    if (path.endsWith(QStringLiteral(".md")))
        return markdownText(table);
    return path.endsWith(QStringLiteral(".txt")) ? plainText(table) : csvText(table);
}

QByteArray OutputActions::report(const QString &path) const
{
    const QString language = m_desk.session.language();
    DrawingOptions options;
    options.masked = isMasked();
    const Drawing drawing =
        drawingOf(m_desk.session.workspace(), options, QDate::currentDate(), language, m_desk.session.scene());
    const Workspace &shown = drawing.workspace;
    if (path.endsWith(QStringLiteral(".md")))
        return markdownReport(shown.plan, shown.derivation, shown.routing, shown.findings, language);
    return htmlReport(shown.plan, shown.derivation, shown.routing, shown.findings, drawingSvg(drawing, options),
                      language);
}

} // namespace portwright
