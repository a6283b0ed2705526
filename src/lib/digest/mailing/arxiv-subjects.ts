/** arXiv’s subjects, as the head of a mailing lists those that one is subscribed to (arxiv.org/category_taxonomy). */
const names = `
Artificial Intelligence|Hardware Architecture|Computational Complexity|Computational Engineering, Finance, and Science
Computational Geometry|Computation and Language|Cryptography and Security|Computer Vision and Pattern Recognition
Computers and Society|Databases|Distributed, Parallel, and Cluster Computing|Digital Libraries|Discrete Mathematics
Data Structures and Algorithms|Emerging Technologies|Formal Languages and Automata Theory|General Literature|Graphics
Computer Science and Game Theory|Human-Computer Interaction|Information Retrieval|Information Theory|Machine Learning
Logic in Computer Science|Multiagent Systems|Multimedia|Mathematical Software|Numerical Analysis
Neural and Evolutionary Computing|Networking and Internet Architecture|Other Computer Science|Operating Systems
Performance|Programming Languages|Robotics|Symbolic Computation|Sound|Software Engineering
Social and Information Networks|Systems and Control|Econometrics|General Economics|Theoretical Economics
Audio and Speech Processing|Image and Video Processing|Signal Processing|Commutative Algebra|Algebraic Geometry
Analysis of PDEs|Algebraic Topology|Classical Analysis and ODEs|Combinatorics|Category Theory|Complex Variables
Differential Geometry|Dynamical Systems|Functional Analysis|General Mathematics|General Topology|Group Theory
Geometric Topology|History and Overview|K-Theory and Homology|Logic|Metric Geometry|Mathematical Physics|Number Theory
Operator Algebras|Optimization and Control|Probability|Quantum Algebra|Rings and Algebras|Representation Theory
Symplectic Geometry|Spectral Theory|Statistics Theory|Astrophysics of Galaxies
Cosmology and Nongalactic Astrophysics|Earth and Planetary Astrophysics|High Energy Astrophysical Phenomena
Instrumentation and Methods for Astrophysics|Solar and Stellar Astrophysics|Disordered Systems and Neural Networks
Mesoscale and Nanoscale Physics|Materials Science|Other Condensed Matter|Quantum Gases|Soft Condensed Matter
Statistical Mechanics|Strongly Correlated Electrons|Superconductivity|General Relativity and Quantum Cosmology
High Energy Physics - Experiment|High Energy Physics - Lattice|High Energy Physics - Phenomenology
High Energy Physics - Theory|Adaptation and Self-Organizing Systems|Chaotic Dynamics
Cellular Automata and Lattice Gases|Pattern Formation and Solitons|Exactly Solvable and Integrable Systems
Nuclear Experiment|Nuclear Theory|Accelerator Physics|Atmospheric and Oceanic Physics|Applied Physics
Atomic and Molecular Clusters|Atomic Physics|Biological Physics|Chemical Physics|Classical Physics
Computational Physics|Data Analysis, Statistics and Probability|Fluid Dynamics|General Physics|Geophysics
History and Philosophy of Physics|Instrumentation and Detectors|Medical Physics|Optics|Physics Education
Physics and Society|Plasma Physics|Popular Physics|Space Physics|Quantum Physics|Biomolecules|Cell Behavior|Genomics
Molecular Networks|Neurons and Cognition|Other Quantitative Biology|Populations and Evolution|Quantitative Methods
Subcellular Processes|Tissues and Organs|Computational Finance|Economics|General Finance|Mathematical Finance
Portfolio Management|Pricing of Securities|Risk Management|Statistical Finance|Trading and Market Microstructure
Applications|Computation|Methodology|Other Statistics|Astrophysics|Condensed Matter|Nonlinear Sciences|Physics
Computer Science|Mathematics|Statistics|Quantitative Biology|Quantitative Finance
Electrical Engineering and Systems Science|Learning
`;

const subjects = new Set(names.trim().toLowerCase().split(/[|\n]/));

/** Whether a line is the name of one of arXiv’s subjects. */
export function isSubject(line: string): boolean {
  return subjects.has(line.trim().toLowerCase());
}
