import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene on the corpus of benchmarks/: index DOCS DIR | store TEXTS DIR THREADS | bench DIR QUERIES ROUNDS FACETS | one DIR WORD.
 * bench prints a line a sample: class, round, milliseconds, hits. Warm-up rounds come first and are not printed.
 */
public final class LuceneBench {
    private static final String[] DIMENSIONS = {"speaker", "department", "topic"};
    private static final int WARM_UP = 20;

    private final IndexSearcher searcher;
    private final QueryBuilder builder = new QueryBuilder(new EnglishAnalyzer());
    private SortedSetDocValuesReaderState state;

    private LuceneBench(Path folder) throws Exception {
        searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
    }

    private static void index(Path docs, Path folder) throws Exception {
        FacetsConfig facets = new FacetsConfig();
        for (String dimension : DIMENSIONS) facets.setMultiValued(dimension, true);
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig(new EnglishAnalyzer()));
             BufferedReader lines = Files.newBufferedReader(docs)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                Document document = new Document();
                document.add(new StringField("id", cells[0], Field.Store.YES));
                document.add(new TextField("text", cells[1] + " " + cells[2], Field.Store.NO));
                document.add(new IntPoint("date", Integer.parseInt(cells[3])));
                document.add(new NumericDocValuesField("date", Integer.parseInt(cells[3])));
                for (int i = 0; i < DIMENSIONS.length; ++i) {
                    for (String value : cells[4 + i].split("\\|")) {
                        if (value.isEmpty()) continue;
                        document.add(new StringField(DIMENSIONS[i], value, Field.Store.NO));
                        document.add(new SortedSetDocValuesFacetField(DIMENSIONS[i], value));
                    }
                }
                writer.addDocument(facets.build(document));
            }
            writer.forceMerge(1);
        }
    }

    /** Title and text kept, as ours are; several threads, and segments as Lucene leaves them. */
    private static void store(Path texts, Path folder, int threads) throws Exception {
        try (IndexWriter writer = new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig(new EnglishAnalyzer()));
             BufferedReader lines = Files.newBufferedReader(texts)) {
            List<Thread> running = new ArrayList<>();
            for (int i = 0; i < threads; ++i) {
                Thread thread = new Thread(() -> {
                    try {
                        for (String line = next(lines); line != null; line = next(lines)) {
                            String[] cells = line.split("\t", -1);
                            Document document = new Document();
                            document.add(new StringField("id", cells[1], Field.Store.YES));
                            document.add(new TextField("title", cells[2], Field.Store.YES));
                            document.add(new TextField("text", cells[3], Field.Store.YES));
                            document.add(new IntPoint("date", Integer.parseInt(cells[4])));
                            document.add(new NumericDocValuesField("date", Integer.parseInt(cells[4])));
                            writer.addDocument(document);
                        }
                    } catch (java.io.IOException error) {
                        throw new java.io.UncheckedIOException(error);
                    }
                });
                thread.start();
                running.add(thread);
            }
            for (Thread thread : running) thread.join();
        }
    }

    private static String next(BufferedReader lines) throws java.io.IOException {
        synchronized (lines) {
            return lines.readLine();
        }
    }

    private Query query(String[] cells) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Query text = null;
        if (cells[1].equals("phrase")) {
            text = builder.createPhraseQuery("text", cells[2]);
        } else if (!cells[2].isEmpty()) {
            text = builder.createBooleanQuery("text", cells[2], cells[1].equals("or") ? Occur.SHOULD : Occur.MUST);
        }
        if (!cells[2].isEmpty()) all.add(text == null ? new MatchNoDocsQuery() : text, Occur.MUST);
        if (!cells[3].isEmpty()) all.add(new TermQuery(new Term("speaker", cells[3])), Occur.FILTER);
        if (!cells[4].isEmpty()) all.add(new TermQuery(new Term("topic", cells[4])), Occur.FILTER);
        if (!cells[5].isEmpty()) all.add(IntPoint.newRangeQuery("date", day(cells[5]), day(cells[6])), Occur.FILTER);
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 && query.clauses().get(0).getOccur() == Occur.MUST ? query.clauses().get(0).getQuery() : query;
    }

    private static int day(String date) {
        return Integer.parseInt(date.replace("-", ""));
    }

    /** The ids of the best ten, and the facets; returns the total, which is a lower bound without facets. */
    private long ask(String[] cells, boolean facets) throws Exception {
        Query query = query(cells);
        Sort sort = cells[7].equals("newest") ? new Sort(new SortField("date", SortField.Type.INT, true)) : null;
        TopDocs top;
        if (facets) {
            FacetsCollector collector = new FacetsCollector();
            top = sort == null ? FacetsCollector.search(searcher, query, 10, collector) : FacetsCollector.search(searcher, query, 10, sort, collector);
            if (state == null) state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader());
            SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
            for (String dimension : DIMENSIONS) counts.getTopChildren(10, dimension);
        } else {
            top = sort == null ? searcher.search(query, 10) : searcher.search(query, 10, sort);
        }
        for (ScoreDoc hit : top.scoreDocs) searcher.doc(hit.doc).get("id");
        return top.totalHits.value;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("index")) {
            index(Paths.get(args[1]), Paths.get(args[2]));
            return;
        }
        if (args[0].equals("store")) {
            store(Paths.get(args[1]), Paths.get(args[2]), Integer.parseInt(args[3]));
            return;
        }
        LuceneBench bench = new LuceneBench(Paths.get(args[1]));
        if (args[0].equals("one")) {
            System.out.println(bench.ask(new String[] {"one", "and", args[2], "", "", "", "", "relevance"}, true));
            return;
        }
        List<String[]> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get(args[2]))) queries.add(line.split("\t", -1));
        boolean facets = args[4].equals("1");
        int rounds = Integer.parseInt(args[3]);
        for (int round = -WARM_UP; round < rounds; ++round) {
            for (String[] query : queries) {
                long start = System.nanoTime();
                long hits = bench.ask(query, facets);
                double ms = (System.nanoTime() - start) / 1e6;
                if (round >= 0) System.out.printf("%s,%d,%.4f,%d%n", query[0], round, ms, hits);
            }
        }
    }
}
